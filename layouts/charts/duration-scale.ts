import { type ContinuousScale, scaleLog } from "d3-scale";

export interface Tick {
  minutes: number;
  label: string;
}

/** Durations that people think in, evenly enough spaced on a logarithmic axis. */
const ticks: readonly Tick[] = [
  { minutes: 1, label: "1 min" },
  { minutes: 5, label: "5 min" },
  { minutes: 15, label: "15 min" },
  { minutes: 60, label: "1 h" },
  { minutes: 240, label: "4 h" },
  { minutes: 1440, label: "1 day" },
  { minutes: 10_080, label: "1 week" },
  { minutes: 43_200, label: "30 days" },
  { minutes: 525_600, label: "1 year" },
  { minutes: 5_256_000, label: "10 years" },
  { minutes: 52_560_000, label: "100 years" },
];

/** From the last tick at or below the smallest value to the first at or above the largest; shorter than a minute counts as one. */
export function durationTicks(smallest: number, largest: number): Tick[] {
  const from = ticks.findLastIndex(({ minutes }) => minutes <= Math.max(1, smallest));
  const to = ticks.findIndex(({ minutes }) => minutes >= largest);
  const last = to === -1 ? ticks.length - 1 : Math.max(to, from + 1);
  return ticks.slice(Math.min(from, ticks.length - 2), last + 1);
}

/** Minutes → units of the drawing. */
export function durationScale(shown: readonly Tick[], range: [number, number]): ContinuousScale {
  const [first] = shown;
  const last = shown.at(-1);
  return scaleLog()
    .domain([first?.minutes ?? 1, last?.minutes ?? 60])
    .range(range)
    .clamp(true);
}
