import type { Durations } from "#model/incident.ts";
import { durationWords } from "./duration.ts";

const sourceWords: Record<NonNullable<Durations["source"]>, string> = {
  stated: "As stated by the author.",
  milestones: "Computed from the stated times.",
  timeline: "Computed from the timeline.",
};

interface Measure {
  name: "Detected" | "Mitigated" | "Resolved" | "Response";
  minutes: number | undefined;
  /** The definition, because everybody has another. */
  from: string;
}

/** How long it took, each figure with what it counts from; no means, no colours of praise or blame. */
export function DurationStrip({ durations }: { durations: Durations }) {
  const measures = measuresOf(durations).filter(({ minutes }) => minutes !== undefined);
  if (measures.length === 0 && durations.stated === undefined) return null;
  return (
    <section class="durations" aria-label="Duration of the incident">
      <Segments durations={durations} />
      <dl>
        {measures.map(({ name, minutes = 0, from }) => (
          <div key={name} class={`measure measure-${name.toLowerCase()}`}>
            <dt>{name}</dt>
            <dd>
              <strong>{durationWords(minutes)}</strong> <span class="muted">{from}</span>
            </dd>
          </div>
        ))}
        {durations.stated === undefined ? null : (
          <div class="measure">
            <dt>Stated</dt>
            <dd dir="auto">
              <q>{durations.stated.raw}</q>
            </dd>
          </div>
        )}
      </dl>
      {durations.source === undefined || measures.length === 0 ? null : (
        <p class="muted duration-source">{sourceWords[durations.source]}</p>
      )}
    </section>
  );
}

function measuresOf({ detect, mitigate, resolve, detectToResolve }: Durations): Measure[] {
  return [
    { name: "Detected", minutes: detect, from: "after the start" },
    { name: "Mitigated", minutes: mitigate, from: "after the start" },
    { name: "Resolved", minutes: resolve, from: "after the start" },
    { name: "Response", minutes: detectToResolve, from: "from detection to resolution" },
  ];
}

/** Start → detected → mitigated → resolved on one scale; only where the times are complete enough and in order. */
function Segments({ durations: { detect, mitigate, resolve } }: { durations: Durations }) {
  if (resolve === undefined || resolve <= 0) return null;
  const ends = [
    { name: "detected", end: detect },
    { name: "mitigated", end: mitigate },
    { name: "resolved", end: resolve },
  ].filter((each): each is { name: string; end: number } => each.end !== undefined);
  if (ends.length < 2 || ends.some(({ end }, at) => end < (ends[at - 1]?.end ?? 0))) return null;
  return (
    <svg class="segments" width="100%" height="6" aria-hidden="true" focusable="false">
      {ends.map(({ name, end }, at) => {
        const start = ends[at - 1]?.end ?? 0;
        return (
          <rect
            key={name}
            class={`segment-${name}`}
            x={percent(start / resolve)}
            width={percent((end - start) / resolve)}
            height="6"
          />
        );
      })}
    </svg>
  );
}

function percent(share: number): string {
  return `${Math.round(share * 10_000) / 100}%`;
}
