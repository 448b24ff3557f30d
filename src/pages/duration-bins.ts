export interface DurationBin {
  id: string;
  name: string;
  /** Minutes; included. */
  from: number;
  /** Minutes; not included. */
  below: number;
}

/** Classes that people think in, each about two to four times the one before. */
export const durationBins: readonly DurationBin[] = [
  { id: "under-5-min", name: "under 5 min", from: 0, below: 5 },
  { id: "5-15-min", name: "5 to 15 min", from: 5, below: 15 },
  { id: "15-30-min", name: "15 to 30 min", from: 15, below: 30 },
  { id: "30-60-min", name: "30 to 60 min", from: 30, below: 60 },
  { id: "1-2-h", name: "1 to 2 h", from: 60, below: 120 },
  { id: "2-4-h", name: "2 to 4 h", from: 120, below: 240 },
  { id: "4-8-h", name: "4 to 8 h", from: 240, below: 480 },
  { id: "8-24-h", name: "8 to 24 h", from: 480, below: 1440 },
  { id: "1-3-d", name: "1 to 3 days", from: 1440, below: 4320 },
  { id: "3-7-d", name: "3 to 7 days", from: 4320, below: 10_080 },
  { id: "from-7-d", name: "7 days and more", from: 10_080, below: Number.POSITIVE_INFINITY },
];

export function isInBin({ from, below }: DurationBin, minutes: number): boolean {
  return minutes >= from && minutes < below;
}
