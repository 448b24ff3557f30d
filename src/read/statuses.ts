import type { DocStatus, IncidentStatus } from "#model/status.ts";

export interface StatusRead {
  docStatus?: DocStatus;
  incidentStatus?: IncidentStatus;
  known: boolean;
  /** The template's alternatives still stand side by side: nobody has chosen yet. */
  unchosen: boolean;
}

interface Meaning {
  doc?: DocStatus;
  incident?: IncidentStatus;
}

const words = new Map<string, Meaning>();

function means(meaning: Meaning, list: string): void {
  for (const word of list.split(", ")) words.set(word, meaning);
}

means({ doc: "draft" }, "draft, wip, work in progress, in preparation, unfinished, to do, todo");
means(
  { doc: "in-review" },
  "in review, review, under review, reviewing, ready for review, needs review, proposed, awaiting review, pending review",
);
means({ doc: "final" }, "final, finalized, finalised, published, approved, reviewed, accepted");
means({ doc: "archived" }, "archived, superseded, obsolete, withdrawn, retired");
means({ incident: "active" }, "active, open, unresolved, not resolved, ongoing outage, new, identified, acknowledged");
means({ incident: "investigating" }, "investigating, under investigation, ongoing, triage, triaged");
means(
  { incident: "mitigated" },
  "mitigated, monitoring, contained, stabilized, stabilised, workaround, partially resolved",
);
means({ incident: "resolved" }, "resolved, fixed, recovered, remediated");
means({ incident: "deferred" }, "deferred, postponed, wontfix, won't fix, accepted risk, risk accepted, on hold");
// What these are about depends on where they stand.
means({ doc: "draft", incident: "investigating" }, "in progress");
means({ doc: "final", incident: "resolved" }, "completed, complete, done, finished, closed");

/** Words for suggestions. */
export const statusWords: readonly string[] = [...words.keys()];

/**
 * The status in the author's words. Words of both axes are understood whichever axis is asked for, since templates mix
 * them; `axis` decides only what words such as `Completed` are about.
 */
export function parseStatus(raw: string, axis: "document" | "incident"): StatusRead {
  const text = plain(raw);
  const alternatives = text.split(/[|/]|\s+or\s+/).map((part) => meaningOf(part, axis, false));
  if (
    differ(alternatives.map((status) => status?.docStatus)) ||
    differ(alternatives.map((status) => status?.incidentStatus))
  ) {
    return { known: false, unchosen: true };
  }
  const segments = text.split(/[()|/,;:]|\s-+>?\s|→/).filter((segment) => segment.trim() !== "");
  const [first, ...others] = segments.map((segment, index) => meaningOf(segment, axis, index === 0));
  if (!first) return { known: false, unchosen: false };
  return {
    ...Object.assign({}, ...others.filter((status) => status !== undefined).reverse()),
    ...first,
    known: true,
    unchosen: false,
  };
}

type Status = Pick<StatusRead, "docStatus" | "incidentStatus">;

/** `start`: words may follow (`Resolved on 3 February`); otherwise the segment must be a status and no more. */
function meaningOf(segment: string, axis: "document" | "incident", start: boolean): Status | undefined {
  const given = segment.trim().split(" ");
  for (let length = Math.min(given.length, 4); length > 0; length--) {
    const meaning = words.get(given.slice(0, length).join(" "));
    if (meaning) return onAxis(meaning, axis);
    if (!start) return undefined;
  }
  return undefined;
}

function onAxis({ doc, incident }: Meaning, axis: "document" | "incident"): Status {
  const both = doc !== undefined && incident !== undefined;
  return {
    ...(doc && (!both || axis === "document") ? { docStatus: doc } : {}),
    ...(incident && (!both || axis === "incident") ? { incidentStatus: incident } : {}),
  };
}

function differ(statuses: readonly (string | undefined)[]): boolean {
  return new Set(statuses.filter((status) => status !== undefined)).size > 1;
}

/** Lower case, single blanks, without markup and without the signs and emoji that people put before a status. */
function plain(raw: string): string {
  return raw
    .slice(0, 200)
    .normalize("NFKC")
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/’/g, "'")
    .replace(/[*`"[\]<>.!]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "")
    .replace(/[_-](?=review|progress|draft)/gi, " ")
    .replace(/^[^\p{L}\p{N}(]+/u, "")
    .replace(/\s+/g, " ")
    .toLowerCase()
    .trim();
}
