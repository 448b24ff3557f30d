import { compareText, type Diagnostic } from "#model/diagnostic.ts";
import type { Audience, Incident } from "#model/incident.ts";
import type { WithdrawnDocument } from "#model/ledger.ts";
import type { DocumentRecord } from "#model/record.ts";
import { embargoOf, isUnderEmbargo } from "./embargo.ts";

/** What became of every document. Paths are relative to the content folder; each stands in exactly one list. */
export interface Outcome {
  documents: number;
  published: { path: string; id: string; url: string }[];
  blocked: { path: string; rule: string; line: number }[];
  drafts: string[];
  withheld: string[];
  /** The embargo that ends first, of documents that nothing else keeps from these readers. */
  nextEmbargo?: { day: string; paths: string[] };
}

export interface AdmissionRules {
  drafts: boolean;
  /** Publish documents with errors too: for a preview, where their author wants to see them. */
  blocked?: boolean;
  audience: Audience;
  /** `YYYY-MM-DD`. */
  asOf: string;
}

const widths: Record<Audience, number> = { public: 0, internal: 1, restricted: 2 };

/** Errors for which nobody knows the audience: they block, and the preview shows what is wrong there. */
const unreadAudience = new Set([
  ...["audience-unknown", "document-refused", "frontmatter-ignored", "frontmatter-invalid", "internal-error"],
]);

export function isForAudience(incident: Incident, audience: Audience): boolean {
  return isWithin(incident.audience, audience);
}

/** True when these readers get what is meant for that audience. */
export function isWithin(audience: Audience, readers: Audience): boolean {
  return widths[audience] <= widths[readers];
}

/** True when the reader of this build may see the document today. */
function maySee(incident: Incident, { audience, asOf }: AdmissionRules): boolean {
  return isForAudience(incident, audience) && !isUnderEmbargo(incident, asOf);
}

/** Sorts documents into published, blocked, drafts and withheld: what may not be seen is withheld, whatever else it is; then errors count. */
export function admit(
  records: readonly DocumentRecord[],
  diagnostics: ReadonlyMap<string, readonly Diagnostic[]>,
  rules: AdmissionRules,
): { published: DocumentRecord[]; withdrawn: WithdrawnDocument[]; outcome: Outcome } {
  const outcome: Outcome = { documents: records.length, published: [], blocked: [], drafts: [], withheld: [] };
  const published: DocumentRecord[] = [];
  const withdrawn: WithdrawnDocument[] = [];
  for (const record of records) {
    const { incident } = record;
    const errors = (diagnostics.get(incident.path) ?? []).filter(({ level }) => level === "error");
    // Readers see neither; whoever builds has to know that it is an error which keeps it back.
    const unread = errors.find(({ rule }) => unreadAudience.has(rule));
    const error = unread ?? errors[0];
    if (!unread && !maySee(incident, rules)) outcome.withheld.push(incident.path);
    else if (error && !rules.blocked) outcome.blocked.push({ path: incident.path, rule: error.rule, line: error.line });
    else if (incident.docStatus === "draft" && !rules.drafts) outcome.drafts.push(incident.path);
    else if (incident.withdrawn) {
      outcome.withheld.push(incident.path);
      const { id, title, aliases } = incident;
      withdrawn.push({ id, title, aliases, ...incident.withdrawn });
    } else {
      published.push(record);
      outcome.published.push({ path: incident.path, id: incident.id, url: incident.url });
    }
  }
  outcome.published.sort((a, b) => compareText(a.path, b.path));
  const next = nextEmbargo(records, diagnostics, rules);
  if (next !== undefined) outcome.nextEmbargo = next;
  return { published, withdrawn, outcome };
}

function nextEmbargo(
  records: readonly DocumentRecord[],
  diagnostics: ReadonlyMap<string, readonly Diagnostic[]>,
  { audience, asOf, drafts, blocked }: AdmissionRules,
): Outcome["nextEmbargo"] {
  const waiting = records.flatMap(({ incident }) => {
    const { path, docStatus, withdrawn } = incident;
    const day = embargoOf(incident)?.day ?? undefined;
    const faulty = !blocked && diagnostics.get(path)?.some(({ level }) => level === "error");
    const other = faulty || withdrawn || (docStatus === "draft" && !drafts) || !isForAudience(incident, audience);
    return day === undefined || day <= asOf || other ? [] : [{ day, path }];
  });
  const [day] = waiting.map((one) => one.day).sort();
  if (day === undefined) return undefined;
  return { day, paths: waiting.flatMap((one) => (one.day === day ? [one.path] : [])).sort() };
}
