import type { Money, Quantity, ServiceLevelImpact } from "#model/incident.ts";
import { currencyOf, currencyPattern } from "./currencies.ts";
import { numberPattern, numberValue } from "./numbers.ts";

const number = `(${numberPattern})`;
/** A range gives its upper end: what is said of an impact is how far it went. */
const numberOrRange = `${number}(?: ?(?:-|to) ?${number})?`;

const range = new RegExp(`${number} ?(?:-|to) ?${number}`, "iu");
const percentage = new RegExp(`${numberOrRange} ?(?:%|percent|per cent|pct)`, "iu");
const share = new RegExp(
  `^(?:[~≈]|about |approximately )?${number} (in|of|out of)(?: the| our| a total of)? ${number}(?! ?%)`,
  "iu",
);
const numbersOrRanges = new RegExp(numberOrRange, "giu");
const percentages = new RegExp(`${number} ?(?:%|percent)`, "giu");
const currencyFirst = new RegExp(
  `(${currencyPattern}) ?${number}(?: ?(?:-|to) ?(?:${currencyPattern})? ?${number})?`,
  "iu",
);
const currencyLast = new RegExp(`${numberOrRange} ?(${currencyPattern})(?![\\p{L}])`, "iu");
const numberAlone = new RegExp(`^[~≈]?${number}$`, "iu");

const vague =
  /[~≈<>≤≥?]|\d\+|\b(?:about|approx|approximately|around|roughly|circa|ca|nearly|almost|up to|at least|at most|over|under|more than|less than|fewer than|est|estimated|some|several|dozens|hundreds|thousands|between)\b/i;

/** How many were affected: `1,200`, `18k users`, `~15%`, `10-15 %`, `18 of 1,200 customers`. Without a number only `raw`. */
export function parseQuantity(raw: string): Quantity {
  // The numbers of dates and times count nothing.
  const text = plain(raw).replace(/\d{4}-\d\d(?:-\d\d)?|\d{1,2}:\d\d/g, " : ");
  const part = shareOf(text);
  const percent = part?.percent ?? percentOf(text);
  const count = part ? part.count : countOf(text);
  return {
    raw,
    ...(count === undefined ? {} : { count }),
    ...(percent === undefined ? {} : { percent }),
    approx: vague.test(text) || range.test(text),
  };
}

function percentOf(text: string): number | undefined {
  const match = percentage.exec(text);
  if (match) return numberValue(match[2] ?? match[1] ?? "", true);
  if (/^(?:all|every|everyone|everybody)\b/i.test(text)) return 100;
  const fraction =
    /^(?:about |roughly |around |almost |nearly |over |~)?(half|an? third|an? quarter)(?: of)? (?!an?\b)/i.exec(
      text,
    )?.[1];
  return fraction === undefined ? undefined : fractions.get(fraction.slice(-4).toLowerCase());
}

const fractions = new Map([
  ["half", 50],
  ["hird", 33.3],
  ["rter", 25],
]);

/** `18 of 1,200`, `1 in 5`. */
function shareOf(text: string): { count?: number; percent: number } | undefined {
  const match = share.exec(text);
  const [, part = "", word, whole = ""] = match ?? [];
  const total = numberValue(whole);
  if (!match || !(total > 0) || numberValue(part) > total) return undefined;
  const percent = Number(((numberValue(part) / total) * 100).toPrecision(3));
  return word === "in" ? { percent } : { count: numberValue(part), percent };
}

const counted =
  /^ ?(?:(?!and\b|or\b|of\b)[\p{L}-]+ ){0,3}?(?:users?|customers?|clients?|people|persons?|accounts?|tenants?|teams?|merchants?|sellers?|buyers?|subscribers?|organi[sz]ations?|companies|sites?|shops?|stores?|devices?|hosts?|nodes?|orders?|requests?|sessions?|payments?|transactions?|bookings?|messages?|emails?|jobs?|patients?|members?|visitors?|employees?|engineers?|developers?|projects?|repositories|calls?)\b/iu;
/** Units of what is no number of people: `30 min`, `500 errors`, `2 GB`. */
const measured =
  /^ ?(?:%|percent|per cent|pct|x\b|ms\b|s\b|sec|m\b|min|h\b|hr|hour|day|week|month|year|[kmgt]i?b\b|error|°|:\d|\/\d|-\d\d-)/i;

function countOf(text: string): number | undefined {
  if (/^(?:none|nobody|no one|zero|no (?:[\p{L}-]+ ){0,2}?(?:users?|customers?|impact|effect)\b)/iu.test(text))
    return 0;
  const found = [...text.matchAll(numbersOrRanges)].filter((match) => {
    const before = text.slice(0, match.index);
    const after = text.slice(match.index + match[0].length);
    return !measured.test(after) && !/(?:[#:/$€£v_]|http |error |code |status |sev-?|p)$/i.test(before);
  });
  const people = found.find((match) => counted.test(text.slice(match.index + match[0].length)));
  const first = found.find((match) =>
    /^(?:[^\p{L}\d]|about|approximately|approx|around|roughly|circa|nearly|almost|up to|at least|at most|over|under|more than|less than|fewer than|estimated|between)*$/iu.test(
      text.slice(0, match.index),
    ),
  );
  const match = people ?? first;
  return match && numberValue(match[2] ?? match[1] ?? "");
}

const none = /^(?:n\/?a\b|none\b|nil\b|nothing\b|not applicable\b|zero\b|no\b(?! (?:estimate|data|figure))|-+$)/i;

/** `$12,000`, `€4k`, `EUR 12.500,00`, `1.2M USD`; of a range the upper end. `none` when the author says there was none. */
export function parseMoney(raw: string): Money {
  const text = plain(raw);
  if (none.test(text)) return { raw, none: true };
  const before = currencyFirst.exec(text);
  const after = currencyLast.exec(text);
  const [written, currency] = before
    ? [before[3] ?? before[2], before[1]]
    : after
      ? [after[2] ?? after[1], after[3]]
      : [];
  if (written !== undefined && currency !== undefined) {
    const amount = numberValue(written);
    const code = currencyOf(currency);
    return { raw, amount, ...(code ? { currency: code } : {}), ...(amount === 0 ? { none: true } : {}) };
  }
  const alone = numberAlone.exec(text);
  return alone?.[1] ? { raw, amount: numberValue(alone[1]) } : { raw };
}

const targetWords = /(?:target|sla|slo|objective|goal|commit(?:ted|ment)|promised|uptime|availability)/gi;
const actualWords =
  /(?:actual(?:ly)?|measured|achieved|observed|real|dropped to|fell to|down to|reached|came to|was at)/gi;

/** `99.9% uptime SLA breached (99.4% actual)`, `within SLA bounds`, `99.2% against a target of 99.5%`. Percentages as they are. */
export function parseServiceLevel(raw: string): ServiceLevelImpact {
  const text = plain(raw);
  const { target, actual } = targetAndActual(text);
  const said = breachSaid(text);
  const breached = said ?? (target !== undefined && actual !== undefined ? actual < target : undefined);
  const nothing = breached === undefined && target === undefined && none.test(text);
  return {
    raw,
    ...(target === undefined ? {} : { target }),
    ...(actual === undefined ? {} : { actual }),
    ...(breached === undefined ? {} : { breached }),
    ...(nothing ? { none: true } : {}),
  };
}

function breachSaid(text: string): boolean | undefined {
  if (
    /\b(?:within|met|kept|held|no (?:sla |slo )?(?:breach|violation|impact)|not (?:breached|violated|affected|missed)|un(?:breached|affected)|did not breach)\b/i.test(
      text,
    )
  )
    return false;
  return /\b(?:breach(?:ed|es)?|violat(?:ed|ion|es)|missed|exceeded|not met|failed|below)\b/i.test(text)
    ? true
    : undefined;
}

interface Percent {
  value: number;
  /** How far the word is that makes it the target, or the measured value. */
  target: number;
  actual: number;
}

function targetAndActual(text: string): { target?: number; actual?: number } {
  const percents = [...text.matchAll(percentages)].slice(0, 4);
  const read: Percent[] = percents.map((match) => ({
    value: numberValue(match[1] ?? "", true),
    target: distance(text, match.index, match[0].length, targetWords),
    actual: distance(text, match.index, match[0].length, actualWords),
  }));
  const nearest = (word: "actual" | "target", other?: Percent) =>
    read
      .filter((percent) => percent !== other && percent[word] < Number.POSITIVE_INFINITY)
      .sort((a, b) => a[word] - b[word])[0];
  const measured = read.filter((percent) => percent.actual < percent.target).length > 0 ? nearest("actual") : undefined;
  const target = nearest("target", measured);
  // Of two percentages of which one is the target, the other is what was reached.
  const actual = measured ?? (read.length === 2 && target ? read.find((percent) => percent !== target) : undefined);
  return { ...(target ? { target: target.value } : {}), ...(actual ? { actual: actual.value } : {}) };
}

/** Letters between the percentage and the nearest of the words; a clause boundary between them counts as far. */
function distance(text: string, start: number, length: number, words: RegExp): number {
  const end = start + length;
  const distances = [...text.matchAll(words)].map((word) => {
    const wordEnd = word.index + word[0].length;
    const between = word.index >= end ? text.slice(end, word.index) : text.slice(wordEnd, start);
    return between.length + 100 * (between.match(/[(),;]|\bagainst\b|\bvs\b|\d/gi)?.length ?? 0);
  });
  return Math.min(Number.POSITIVE_INFINITY, ...distances);
}

/** One line with plain hyphens and blanks and without markup; prose beyond 300 characters has no numbers to take. */
function plain(raw: string): string {
  return raw
    .slice(0, 300)
    .normalize("NFKC")
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/[*_`]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}
