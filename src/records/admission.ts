import { compareText, type Diagnostic } from "#model/diagnostic.ts";
import type { Audience, Incident } from "#model/incident.ts";
import { dayOf } from "#model/instant.ts";
import type { WithdrawnDocument } from "#model/ledger.ts";
import type { DocumentRecord } from "#model/record.ts";

/** What became of every document. Paths are relative to the content folder; each stands in exactly one list. */
export interface Outcome {
  documents: number;
  published: { path: string; id: string; url: string }[];
  blocked: { path: string; rule: string; line: number }[];
  drafts: string[];
  withheld: string[];
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

/** True when the reader of this build may see the document today. */
function maySee(incident: Incident, { audience, asOf }: AdmissionRules): boolean {
  if (incident.publishAfter) {
    const day = dayOf(incident.publishAfter);
    // An embargo that cannot be read holds.
    if (day === undefined || day > asOf) return false;
  }
  return widths[incident.audience] <= widths[audience];
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
    const error = (diagnostics.get(incident.path) ?? []).find((diagnostic) => diagnostic.level === "error");
    if (!maySee(incident, rules)) outcome.withheld.push(incident.path);
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
  return { published, withdrawn, outcome };
}
