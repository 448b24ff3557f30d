import type { DocStatus, IncidentStatus } from "#model/status.ts";

export interface StatusReading {
  docStatus?: DocStatus;
  incidentStatus?: IncidentStatus;
  known: boolean;
  /** The alternatives of a template stand there still. */
  unchosen: boolean;
}

const documentWords: ReadonlyMap<string, DocStatus> = new Map([
  ["draft", "draft"],
  ["wip", "draft"],
  ["work in progress", "draft"],
  ["in progress", "draft"],
  ["in review", "in-review"],
  ["under review", "in-review"],
  ["review", "in-review"],
  ["reviewed", "final"],
  ["completed", "final"],
  ["complete", "final"],
  ["final", "final"],
  ["finished", "final"],
  ["published", "final"],
  ["approved", "final"],
  ["done", "final"],
  ["archived", "archived"],
]);

const incidentWords: ReadonlyMap<string, IncidentStatus> = new Map([
  ["active", "active"],
  ["open", "active"],
  ["new", "active"],
  ["identified", "investigating"],
  ["investigating", "investigating"],
  ["ongoing", "investigating"],
  ["in progress", "investigating"],
  ["mitigated", "mitigated"],
  ["monitoring", "mitigated"],
  ["resolved", "resolved"],
  ["completed", "resolved"],
  ["complete", "resolved"],
  ["closed", "resolved"],
  ["fixed", "resolved"],
  ["done", "resolved"],
  ["solved", "resolved"],
  ["deferred", "deferred"],
  ["postponed", "deferred"],
  ["wont fix", "deferred"],
]);

/** Every word that either axis knows: what a suggestion may name. */
export const statusWords: readonly string[] = [...new Set([...documentWords.keys(), ...incidentWords.keys()])];

/**
 * Reads a status. The kind says which axis a bare "Status" is about; a word that only the other axis knows counts there
 * (`Draft` of a case study is about the document). A remark behind the word is allowed: `Resolved (no action needed)`.
 */
export function parseStatus(raw: string, axis: "document" | "incident"): StatusReading {
  const alternatives = raw.split(/\s*[|/]\s*/).map(keyOf);
  const known = alternatives.filter((key) => documentWords.has(key) || incidentWords.has(key));
  if (alternatives.length > 1 && new Set(known).size > 1) return { known: true, unchosen: true };
  const key = candidates(raw).find((candidate) => documentWords.has(candidate) || incidentWords.has(candidate));
  if (key === undefined) return { known: false, unchosen: false };
  const docStatus = documentWords.get(key);
  const incidentStatus = incidentWords.get(key);
  const found =
    axis === "document"
      ? docStatus
        ? { docStatus }
        : { incidentStatus }
      : incidentStatus
        ? { incidentStatus }
        : { docStatus };
  return { ...definedOnly(found), known: true, unchosen: false };
}

function definedOnly(found: { docStatus?: DocStatus | undefined; incidentStatus?: IncidentStatus | undefined }) {
  return {
    ...(found.docStatus ? { docStatus: found.docStatus } : {}),
    ...(found.incidentStatus ? { incidentStatus: found.incidentStatus } : {}),
  };
}

/** The whole text, then what stands before a remark, then its first two words and its first. */
function candidates(raw: string): string[] {
  const head = raw.split(/[(,;:.–—]|\s-\s/u)[0] ?? "";
  const words = keyOf(head).split(" ");
  return [keyOf(raw), keyOf(head), words.slice(0, 2).join(" "), words[0] ?? ""];
}

function keyOf(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/['’]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
