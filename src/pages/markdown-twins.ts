import { stringify } from "yaml";
import type { DocumentMarkdown, MarkdownTarget } from "#model/document-markdown.ts";
import type { Incident, Person } from "#model/incident.ts";
import type { KnowledgeBase } from "#model/knowledge-base.ts";
import type { PageSource } from "#model/page.ts";
import type { DocumentRecord } from "#model/record.ts";
import { absoluteUrl } from "./absolute-url.ts";
import { type Attachments, attachmentsOf } from "./attachments.ts";
import { ownValue } from "./cards.ts";
import { type FindTarget, linkTargets, splitTarget } from "./link-targets.ts";
import type { PageInputs } from "./page-inputs.ts";

type Inputs = Pick<PageInputs, "attachment" | "contentFolder">;

/** `/i/<id>/index.md`: each document as Markdown, with what was understood of it as front matter that can be read back. */
export function markdownTwins(inputs: Inputs): PageSource {
  return {
    id: "markdown",
    pages: () => [],
    files: (kb) => {
      const findTarget = linkTargets(kb, inputs.contentFolder);
      return kb.records.flatMap((record) => {
        const { incident, markdown } = record;
        if (markdown === undefined) return [];
        const addressOf = addresses(record, { kb, findTarget, attachments: attachmentsOf(record, inputs) });
        return [{ url: `${incident.url}index.md`, body: frontMatter(incident, kb) + bodyOf(markdown, addressOf) }];
      });
    },
  };
}

function bodyOf(markdown: DocumentMarkdown, addressOf: (target: MarkdownTarget) => string): string {
  const body = markdown.map((piece) => (typeof piece === "string" ? piece : addressOf(piece))).join("");
  return `\n${body.replace(/^\n+/, "").trimEnd()}\n`;
}

interface LinkContext {
  kb: KnowledgeBase;
  findTarget: FindTarget;
  attachments: Attachments;
}

/** Where a target leads on the site; what leads nowhere stays as it was written. */
function addresses({ incident, body }: DocumentRecord, { kb, findTarget, attachments }: LinkContext) {
  const pictures = new Map(
    body.links.flatMap(({ target }, index) => {
      const url = attachments.urls.get(index);
      return url === undefined ? [] : [[splitTarget(target).path, url] as const];
    }),
  );
  return ({ kind, target }: MarkdownTarget): string => {
    const picture = pictures.get(splitTarget(target).path);
    if (picture !== undefined) return absoluteUrl(kb.config, picture);
    const found = kind === "link" ? findTarget(target, incident.path) : undefined;
    const url = found === undefined ? undefined : kb.byId.get(found.id)?.url;
    return url === undefined ? target : absoluteUrl(kb.config, url) + (found?.hash ?? "");
  };
}

/** Under the keys that documents are read by; what is empty is left out. */
function frontMatter(incident: Incident, kb: KnowledgeBase): string {
  const { dates, severity, extra } = incident;
  const tickets = incident.refs.flatMap(({ role, id }) => (role === "incident" && id ? [id] : []));
  const fields = {
    title: incident.title,
    id: incident.id,
    permalink: absoluteUrl(kb.config, incident.permalink),
    kind: incident.kind,
    severity: severity.label,
    severityRank: severity.rank ?? "",
    docStatus: incident.docStatus,
    incidentStatus: incident.incidentStatus === "unknown" ? "" : incident.incidentStatus,
    date: dates.written?.iso,
    incidentDate: dates.incident?.iso,
    started: dates.started?.iso,
    detected: dates.detected?.iso,
    mitigated: dates.mitigated?.iso,
    resolved: dates.resolved?.iso,
    lastUpdated: dates.lastUpdated?.iso,
    takeaway: incident.takeaway,
    tags: ownValue(kb.facts.tags?.tagsOf, incident.id) ?? incident.tags,
    services: incident.services,
    components: incident.components,
    incident: [...new Set(tickets)],
    owner: named(incident, "owner"),
    author: named(incident, "author"),
    lang: incident.lang,
    extra: new Map(Object.entries(extra)),
  };
  const said = Object.entries(fields).filter(([, value]) => !isEmpty(value));
  return `---\n${stringify(Object.fromEntries(said), { lineWidth: 0, aliasDuplicateObjects: false })}---\n`;
}

function named({ people }: Incident, role: Person["role"]): string[] {
  return people.filter((person) => person.role === role).map(({ name }) => name);
}

function isEmpty(value: unknown): boolean {
  if (value instanceof Map) return value.size === 0;
  return value === undefined || value === "" || (Array.isArray(value) && value.length === 0);
}
