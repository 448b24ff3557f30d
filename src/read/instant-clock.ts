import type { Precision } from "#model/instant.ts";

/** A time of day. `precision` is `day` when the author left the time open (`??:??`). */
export interface ClockRead {
  hour: number;
  minute: number;
  second: number;
  precision: Extract<Precision, "day" | "hour" | "minute" | "second">;
  approx: boolean;
  impossible: boolean;
  rest: string;
}

/** The time of day at the start of the text (normalised: plain hyphens, single blanks). */
export function readClock(text: string): ClockRead | undefined {
  for (const read of [colonTime, wordTime, hourTime, letterTime, militaryTime]) {
    const clock = read(text);
    if (clock) return clock;
  }
  return undefined;
}

const meridiem = String.raw`(?: ?([ap])(?:m|\.m\.?)(?!\p{L}))?`;
const colon = new RegExp(
  String.raw`^(\d{1,2}|\?\?|HH):(\d\d|\?\?|xx|mm)(?::(\d\d|\?\?|ss)(?:[.,]\d{1,9})?)?(?![\d:])${meridiem}`,
  "iu",
);

/** `14:32`, `2:32:05.123 pm`, `12:??`, `??:??`. */
function colonTime(text: string): ClockRead | undefined {
  const match = colon.exec(text);
  if (!match) return undefined;
  const [all, hours, minutes, seconds, half] = match;
  const rest = text.slice(all.length);
  const open = [hours, minutes, seconds].some((part) => part !== undefined && !/\d/.test(part));
  if (!/\d/.test(hours ?? ""))
    return { hour: 0, minute: 0, second: 0, precision: "day", approx: true, impossible: false, rest };
  const precision = !/\d/.test(minutes ?? "") ? "hour" : /\d/.test(seconds ?? "") ? "second" : "minute";
  return { ...timeOfDay(hours, minutes, seconds, half), precision, approx: open, rest };
}

/** `noon` is a time; `midnight` is one of two. */
function wordTime(text: string): ClockRead | undefined {
  const match = /^(?:(noon|midday)|midnight)(?!\p{L})/iu.exec(text);
  if (!match) return undefined;
  const time = timeOfDay(match[1] ? "12" : "0");
  return { ...time, precision: "hour", approx: !match[1], rest: text.slice(match[0].length) };
}

/** `2 pm`, `2 p.m.`. */
function hourTime(text: string): ClockRead | undefined {
  const match = /^(\d{1,2}) ?([ap])(?:m|\.m\.?)(?!\p{L})/iu.exec(text);
  if (!match) return undefined;
  return {
    ...timeOfDay(match[1], "0", "0", match[2]),
    precision: "hour",
    approx: false,
    rest: text.slice(match[0].length),
  };
}

/** `14h30`, `14h`, `14.30 Uhr`, `14 Uhr`. */
function letterTime(text: string): ClockRead | undefined {
  const match = /^(\d{1,2})(?:h([0-5]\d)?|(?:[.:]([0-5]\d))? Uhr)(?![\p{L}\d])/iu.exec(text);
  if (!match) return undefined;
  const minutes = match[2] ?? match[3];
  const precision = minutes === undefined ? "hour" : "minute";
  return { ...timeOfDay(match[1], minutes), precision, approx: false, rest: text.slice(match[0].length) };
}

/** `1432Z`, `1432 UTC`, `1432 hrs`, and the `143205` of ISO 8601's basic format before a zone. */
function militaryTime(text: string): ClockRead | undefined {
  const match =
    /^(\d\d)([0-5]\d)([0-5]\d)?(?: ?(?:hrs?|hours|h)(?!\p{L})|(?= ?(?:utc|gmt|z)(?!\p{L}))|(?=[+-]\d{4}$))/iu.exec(
      text,
    );
  if (!match) return undefined;
  const precision = match[3] === undefined ? "minute" : "second";
  return { ...timeOfDay(match[1], match[2], match[3]), precision, approx: false, rest: text.slice(match[0].length) };
}

function timeOfDay(hours = "", minutes = "", seconds = "", half?: string) {
  const written = Number(hours);
  const minute = Number(minutes) || 0;
  const second = Number(seconds) || 0;
  const hour = half && written <= 12 ? (written % 12) + (half.toLowerCase() === "p" ? 12 : 0) : written;
  // Leap seconds are the sixtieth of the last minute of an hour, and have had postmortems of their own.
  const leap = second === 60 && minute === 59;
  const endOfDay = hour === 24 && minute === 0 && second === 0;
  return { hour, minute, second, impossible: (hour > 23 && !endOfDay) || minute > 59 || (second > 59 && !leap) };
}
