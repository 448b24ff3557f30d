import { zoneNames } from "./instant-zones.ts";
import { monthPattern } from "./month-names.ts";

/** A line that begins with a moment: the moment as the author wrote it, and the words that follow it. */
export interface MomentStart {
  time: string;
  /** Empty when the line is nothing but the moment. */
  event: string;
}

const weekday = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?(?![\p{L}])\.?,? ?/iu;
const preposition = /^(?:at|on|by|from|since|between|starting at|starting) (?=[~≈\p{L}\d?])/iu;
const doubt =
  /^(?:[~≈] ?|(?:about|around|approx(?:\.|imately)?|circa|ca\.?|roughly|shortly (?:before|after)|before|after|early|late|mid)[ -](?=[\p{L}\d?]))/iu;

const relative =
  /^T ?(?:0(?!\d)|[+-] ?\d{1,4}(?::\d\d){0,2}(?: ?(?:d|h|hrs?|m|mins?|s|secs?)(?![\p{L}\d]))?)|^[+-]\d{1,3}:\d\d(?::\d\d)?(?!\d)/u;

const year = "(?:(?:,? of |, ?| |-|/)(?:\\d{4}|'\\d\\d)(?![\\d:]))?";
const month = `(?:${monthPattern})(?!\\p{L})\\.?`;
const date = new RegExp(
  [
    "\\d{4}[-/.](?:\\d{1,2}|\\?\\?|xx|mm)(?:[-/.](?:\\d{1,2}|\\?\\?|xx|dd))?(?!\\d)",
    "\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{2,4}(?![\\d:])",
    `${month}[ -]?\\d{1,2}(?:st|nd|rd|th)?(?![\\d:])(?: ?[-–] ?\\d{1,2}(?:st|nd|rd|th)?(?![\\d:/.-]))?${year}`,
    `\\d{1,2}(?:st|nd|rd|th)?(?: ?[-–] ?| and | to )\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${month}${year}`,
    `\\d{1,2}(?:st|nd|rd|th|\\.)?(?: of)?[ -]?${month}${year}`,
  ]
    .map((form) => `^(?:${form})`)
    .join("|"),
  "iu",
);

const clock = new RegExp(
  [
    "(?:\\d{1,2}|\\?\\?|HH):(?:\\d\\d|\\?\\?|xx|mm)(?::\\d\\d(?:[.,]\\d{1,9})?)?(?!\\d|:\\d)(?: ?[ap](?:m|\\.m\\.?)(?!\\p{L}))?",
    "\\d{1,2} ?[ap](?:m|\\.m\\.?)(?!\\p{L})",
    "\\d{1,2}h(?:[0-5]\\d)?(?![\\p{L}\\d])",
    "(?:[01]\\d|2[0-3])[0-5]\\d(?= ?(?:UTC|GMT|Z|hrs?|hours)(?!\\p{L}))(?: ?(?:hrs?|hours))?",
    "(?:noon|midnight)(?!\\p{L})",
  ]
    .map((form) => `^(?:${form})`)
    .join("|"),
  "iu",
);
/** With a date before it, `14.30` is a time too. */
const dottedClock = /^([01]?\d|2[0-3])\.[0-5]\d(?:\.[0-5]\d)?(?![\d.])/;

/** Upper case, as zones are written: `14:30 est tombé` names none. */
const zone = new RegExp(
  `^ ?\\(?(?:(?:UTC|GMT) ?[+-]\\d{1,2}(?::?\\d\\d)?|(?:${zoneNames.map((name) => name.toUpperCase()).join("|")})|(?:\\+\\d\\d:?|-\\d\\d)\\d\\d(?!:)|(?:US[ /])?(?:Eastern|Central|Mountain|Pacific)(?: (?:Standard|Daylight))?(?: Time)?)(?![\\p{L}\\d_/]|-\\p{L})\\)?`,
  "u",
);

/** Reads the moment at the start of a line; undefined when there is none, or when it is a part of a longer word or number. */
export function momentStart(line: string): MomentStart | undefined {
  const text = line.replace(/\s+/g, " ").trim();
  const open = /^[[(|]? ?/.exec(text)?.[0].length ?? 0;
  const cursor = new Cursor(text, open);
  cursor.take(preposition);
  const start = cursor.at;
  const first = takeMoment(cursor);
  if (!first) return undefined;
  takeRangeEnd(cursor);
  const said = text.slice(start, cursor.at).trim();
  if (open > 0) cursor.take(/^ ?[\])|]/);
  const beside = cursor.take(/^ ?\(([^()]{1,40})\)/)?.[1] ?? "";
  const separator = cursor.take(/^ ?(?:[-–—:|,>→]|=>|->)+(?= |$|[^\d\s])|^\.(?= |$)|^(?= |$)/u);
  if (separator === undefined) return undefined;
  const event = text.slice(cursor.at).replace(/^[-–—:|,>→ ]+/u, "");
  const dated = !first.date && beside !== "" && date.exec(beside)?.[0].length === beside.length;
  return { time: dated ? `${beside} ${said}` : said, event };
}

/** The first date with a year anywhere in a short text: a title, the name of a section. */
export function dateIn(text: string): string | undefined {
  const flat = text.slice(0, 300);
  for (const { index } of flat.matchAll(/(?<![\p{L}\d./-])[\p{Lu}\d]/gu)) {
    const cursor = new Cursor(flat, index);
    if (takeDate(cursor) && /\d{4}/.test(flat.slice(index, cursor.at))) return flat.slice(index, cursor.at).trim();
  }
  return undefined;
}

class Cursor {
  readonly text: string;
  at: number;

  constructor(text: string, at: number) {
    this.text = text;
    this.at = at;
  }

  take(pattern: RegExp): RegExpExecArray | undefined {
    const match = pattern.exec(this.text.slice(this.at, this.at + 80));
    if (match) this.at += match[0].length;
    return match ?? undefined;
  }
}

function takeMoment(cursor: Cursor): { date: boolean } | undefined {
  const start = cursor.at;
  for (let turn = 0; turn < 3; turn += 1) if (!cursor.take(doubt) && !cursor.take(weekday)) break;
  if (cursor.take(relative)) {
    cursor.take(zone);
    return { date: true };
  }
  const day = takeDate(cursor);
  const beforeTime = cursor.at;
  if (day) cursor.take(/^(?:,? ?\(?(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\)?(?!\p{L}),?)/iu);
  const afterDay = cursor.at;
  const joint = day ? cursor.take(/^(?:T(?=\d)|,? ?(?:at|@) ?|,? from (?=\d)| ?[-–—] (?=\d{1,2}:)|, ?| )/u) : undefined;
  cursor.take(doubt);
  const time = cursor.take(clock) ?? (day ? cursor.take(dottedClock) : undefined);
  if (time) {
    // `20:30-21:30` is a range, except where ISO 8601 leaves no doubt.
    if (!cursor.take(zone) && joint?.[0] === "T") cursor.take(/^-\d\d:\d\d(?![\d:])/);
    if (!day) takeTrailingDate(cursor);
    return { date: day };
  }
  cursor.at = day ? Math.max(beforeTime, afterDay) : start;
  return day ? { date: true } : undefined;
}

function takeDate(cursor: Cursor): boolean {
  const match = date.exec(cursor.text.slice(cursor.at, cursor.at + 80));
  // `1 may have failed` is no date: months are written with a capital.
  if (!match || /(?:^|[\s\d-])\p{Ll}{3}/u.test(match[0].replace(/\d(?:st|nd|rd|th)|\.? of | and | to /gi, "")))
    return false;
  cursor.at += match[0].length;
  return true;
}

/** `14:32 UTC on 3 Feb 2026`. */
function takeTrailingDate(cursor: Cursor): void {
  const start = cursor.at;
  if (!cursor.take(/^,? (?:on |of )?/)) return;
  cursor.take(weekday);
  if (!takeDate(cursor)) cursor.at = start;
}

/** `14:30–14:45`, `2026-02-03 to 2026-02-05`. */
function takeRangeEnd(cursor: Cursor): void {
  const start = cursor.at;
  if (!cursor.take(/^ ?(?:[-–—]|to|until|till|through|and)(?!\p{L}) ?/u)) return;
  if (!takeMoment(cursor)) cursor.at = start;
}
