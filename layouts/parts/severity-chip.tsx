import type { Severity } from "#model/severity.ts";
import { RankShape } from "./icons.tsx";
import { wordsOf } from "./severity-words.ts";

/** The author's own label behind the shape of its rank; "Unrated" where nothing was written or nothing understood. */
export function SeverityChip({ severity }: { severity: Severity }) {
  const { key, word } = wordsOf(severity.rank);
  return (
    <span class={`chip severity-chip rank-${key}`}>
      <RankShape rank={key} />
      <bdi class="chip-text">{severity.label === "" ? word : severity.label}</bdi>
      {severity.label === "" ? null : <span class="visually-hidden">{rankNote(severity)}</span>}
    </span>
  );
}

function rankNote({ rank }: Severity): string {
  return rank === null ? " (severity unrated)" : ` (severity ${rank} of 4)`;
}
