import type { Finding } from "#model/diagnostic.ts";
import type { Incident, Milestone } from "#model/incident.ts";
import type { Rule } from "#model/rule.ts";
import { spanInWords } from "./instant-span.ts";
import { milestoneNames, type Point, rowPoints, statedPoint } from "./milestones.ts";
import { placeOf } from "./place-of.ts";
import { quote } from "./wording.ts";

export const durationMismatch: Rule = {
  id: "duration-mismatch",
  scope: "document",
  levels: { draft: "note", final: "warning" },
  check: (incident) => {
    const { stated } = incident.durations;
    if (
      stated?.minutes === undefined ||
      /[≈~<>+]|\b(?:about|around|approx|over|under|almost|nearly|ca)\b/i.test(stated.raw)
    )
      return [];
    const computed = definitions.flatMap(([from, to]) => spanOf(incident, from, to) ?? []);
    const fitting = computed.find(({ minutes }) => fits(minutes, stated.minutes ?? 0));
    const [wanted] = computed;
    if (!wanted || fitting === wanted || (fitting && (!definesDuration(incident) || wanted.from !== "detected")))
      return [];
    return [finding(stated.raw, wanted, fitting, incident)];
  },
};

/** What people call the duration of an incident, the usual one first. */
const definitions: readonly (readonly [Milestone, Milestone])[] = [
  ["detected", "resolved"],
  ["started", "resolved"],
  ["detected", "mitigated"],
  ["started", "mitigated"],
];

interface Span {
  from: Milestone;
  to: Milestone;
  start: Point;
  end: Point;
  minutes: number;
}

function spanOf(incident: Incident, from: Milestone, to: Milestone): Span | undefined {
  // Which row of a free-form timeline is the detection is a guess; the form of an RCA asks for it.
  const rowsOf = (milestone: Milestone) => (incident.kind === "rca" ? rowPoints(incident, milestone) : []);
  const rows = rowsOf(to);
  const start = statedPoint(incident, from) ?? rowsOf(from)[0];
  const end = statedPoint(incident, to) ?? rows[rows.length - 1];
  if (!start || !end || start.zoned !== end.zoned || start.approx || end.approx || end.at < start.at) return undefined;
  return { from, to, start, end, minutes: Math.round((end.at - start.at) / 60_000) };
}

/** People round: five minutes, or a tenth. */
function fits(minutes: number, stated: number): boolean {
  return Math.abs(minutes - stated) <= Math.max(5, 0.1 * Math.max(minutes, stated));
}

/** The form of an RCA says what its duration is: the time from detection to resolution. */
function definesDuration({ kind, durations, impact }: Incident): boolean {
  return (
    kind === "rca" &&
    !/\b(?:start|began|begin|beginning|onset|mitigat)/i.test(`${durations.stated?.raw} ${impact.duration ?? ""}`)
  );
}

function finding(raw: string, wanted: Span, fitting: Span | undefined, incident: Incident): Finding {
  const other = fitting ? `; it is the time from ${names(fitting)}, ${sum(fitting)}` : "";
  return {
    place: placeOf(incident, "durations.stated"),
    message: `Unexpected duration ${quote(raw)}, expected the time from ${names(wanted)}: ${sum(wanted)}${other}`,
    help: fitting
      ? `Write which one is meant, \`${spanInWords(fitting.minutes * 60_000)} from ${names(fitting)}\`, or correct it.`
      : "Correct the duration, or the time that is wrong.",
    related: [wanted.start, wanted.end].map(({ place, raw: time }, index) => ({
      file: incident.path,
      line: place.line,
      column: place.column,
      message: `${milestoneNames[index === 0 ? wanted.from : wanted.to]} at ${quote(time)}`,
    })),
  };
}

function names({ from, to }: Span): string {
  return `${milestoneNames[from]} to ${milestoneNames[to]}`;
}

/** `15:10 − 14:32 = 38 min`, with the days where there are several. */
function sum({ start, end, minutes }: Span): string {
  const [from, to] = [start, end].map(({ at }) => new Date(at).toISOString());
  const sameDay = from?.slice(0, 10) === to?.slice(0, 10);
  const shown = (iso = "") => (sameDay ? iso.slice(11, 16) : iso.slice(0, 16).replace("T", " "));
  return `${shown(to)} − ${shown(from)} = ${spanInWords(minutes * 60_000)}`;
}
