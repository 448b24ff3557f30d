import { compareText, type Diagnostic } from "#model/diagnostic.ts";
import type { Incident } from "#model/incident.ts";
import type { KnowledgeBase } from "#model/knowledge-base.ts";

/**
 * Documents whose pages would vanish: links in tickets would be dead. An address that the ledger lists is the ledger's
 * matter, with a rule of its own; this is for all that were published without it.
 */
export function lostPages(before: KnowledgeBase, after: KnowledgeBase, ledger: string): Diagnostic[] {
  const listed = new Set(ledger.match(/nt-[0-9a-z]{5}/g) ?? []);
  const answered = new Set(after.records.flatMap(({ incident }) => [incident.id, ...incident.aliases].map(idIn)));
  return before.records
    .map(({ incident }) => incident)
    .filter(({ id, docStatus }) => docStatus !== "draft" && !answered.has(id) && !listed.has(id))
    .map(lostPage)
    .sort((a, b) => compareText(a.file, b.file));
}

/** `/i/nt-7k3qd/` and `nt-7k3qd` are one. */
function idIn(name: string): string {
  return /^(?:\/i\/)?(nt-[0-9a-z]{5})\/?$/.exec(name)?.[1] ?? name;
}

function lostPage({ id, path, idWritten }: Incident): Diagnostic {
  const renamed = `The document had no id of its own. If it was renamed, write the old one into its front matter:  id: ${id}`;
  return {
    file: path,
    line: 1,
    column: 1,
    endLine: 1,
    endColumn: 1,
    rule: "ledger-url-lost",
    level: "error",
    message: `Unexpected end of the published page /i/${id}/, expected a document that answers there`,
    help: idWritten
      ? `Restore the document, or write its id into the \`aliases\` of the one that takes its place:  aliases: [${id}]`
      : renamed,
    url: "",
    related: [],
    fixable: false,
  };
}
