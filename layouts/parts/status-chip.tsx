import type { DocStatus, IncidentStatus } from "#model/status.ts";
import { docStatusWords, incidentStatusWords } from "./status-words.ts";

/** Still open incidents are marked as such; a resolved one is the normal case and stays quiet. */
export function IncidentStatusChip({ status }: { status: IncidentStatus }) {
  const word = incidentStatusWords[status];
  if (word === "") return null;
  const open = status === "active" || status === "investigating";
  return <span class={open ? "chip status-chip is-open" : "chip status-chip"}>{word}</span>;
}

export function DocStatusChip({ status }: { status: DocStatus }) {
  const { word } = docStatusWords[status];
  return word === "" ? null : <span class="chip doc-status-chip">{word}</span>;
}
