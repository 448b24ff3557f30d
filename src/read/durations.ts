/** Minutes of each unit, in the languages of `month-names.ts`; a month and a year are no fixed time. */
const units = new Map<string, number>([
  ...["s", "sec", "secs", "second", "seconds", "sekunde", "sekunden", "seconde", "secondes", "segundos"].map(
    (name) => [name, 1 / 60] as const,
  ),
  ...["m", "min", "mins", "minute", "minutes", "minuten", "minutos", "minuti"].map((name) => [name, 1] as const),
  ...["h", "hr", "hrs", "hour", "hours", "std", "stunde", "stunden", "heure", "heures", "horas", "ore", "uur"].map(
    (name) => [name, 60] as const,
  ),
  ...["d", "day", "days", "tag", "tage", "jour", "jours", "dias", "giorni", "dagen"].map(
    (name) => [name, 1440] as const,
  ),
  ...["w", "wk", "wks", "week", "weeks", "woche", "wochen", "semaine", "semaines", "semanas"].map(
    (name) => [name, 10_080] as const,
  ),
]);

const words = new Map(
  "zero one two three four five six seven eight nine ten eleven twelve"
    .split(" ")
    .map((word, value) => [word, value] as const),
);

/**
 * Minutes of a duration as people write it: `2 hours 30 minutes`, `2h30m`, `1.5 h`, `~45 min`, `1:30`, `PT2H30M`,
 * `10:45 - 16:11`. Undefined unless all of the text is one duration: a range or a sentence states none.
 */
export function parseDuration(raw: string): number | undefined {
  const text = raw
    .slice(0, 200)
    .normalize("NFKC")
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .toLowerCase();
  const outside = text.replace(/\([^()]*\)/g, " ");
  const inside = /\(([^()]*)\)/.exec(text)?.[1] ?? "";
  return readDuration(outside) ?? readDuration(inside) ?? timeSpan(outside);
}

function readDuration(given: string): number | undefined {
  const text = given
    .trim()
    .replace(
      /^(?:~|≈|about|approx\.?|approximately|around|roughly|ca\.?|circa|nearly|almost|total(?: of)?:?|for) ?/,
      "",
    )
    .replace(/ of (?:[a-z-]+ ){0,2}(?:downtime|impact|outage|disruption|degradation|unavailability)$/, "")
    .replace(/[.;,*]+$/, "")
    .trim();
  return isoDuration(text) ?? clockDuration(text) ?? idiom(text) ?? sumOfUnits(text);
}

/** ISO 8601: `PT2H30M`, `P1DT2H`. */
function isoDuration(text: string): number | undefined {
  const match = /^p(?:(\d+)w)?(?:(\d+)d)?(?:t(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?)?$/.exec(text);
  if (!match || !/\d/.test(text)) return undefined;
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = match.slice(1).map((part) => Number(part ?? 0));
  return tidy(weeks * 10_080 + days * 1440 + hours * 60 + minutes + seconds / 60);
}

/** `1:30`, `00:45`, `01:02:03`, `1:30 h`: hours come first, whatever follows. */
function clockDuration(text: string): number | undefined {
  const match = /^(\d{1,3}):([0-5]\d)(?::([0-5]\d))?(?: ?(?:h|hrs?|hours?))?$/.exec(text);
  if (!match) return undefined;
  return tidy(Number(match[1]) * 60 + Number(match[2]) + Number(match[3] ?? 0) / 60);
}

function idiom(text: string): number | undefined {
  const more = /^([a-z]+) and a half (days|hours|minutes|weeks)$/.exec(text);
  const amount = words.get(more?.[1] ?? "");
  if (more && amount !== undefined) return tidy((amount + 0.5) * (units.get(more[2] ?? "") ?? 0));
  const match =
    /^(half an|an|one)(?: full)? (hour|day|minute)(?: and a half)?$/.exec(text) ??
    /^(half a|a)(?: full)? (day|minute|week)(?: and a half)?$/.exec(text);
  const unit = units.get(match?.[2] ?? "");
  if (unit === undefined) return undefined;
  return tidy(unit * (text.startsWith("half") ? 0.5 : text.endsWith("half") ? 1.5 : 1));
}

const term =
  /^(?:(\d{1,3}(?:,\d{3})+(?![.\d])|\d{1,7}(?:[.,]\d{1,4})?)|([a-z]+))(?: ?-?)([\p{L}]+)\.?(?:,? and |, ?| )?/u;
/** The bare minutes of `2h30`. */
const trailingMinutes = /^(\d{1,2})$/;

function sumOfUnits(text: string): number | undefined {
  let rest = text;
  let minutes = 0;
  let smallest = Number.POSITIVE_INFINITY;
  while (rest !== "") {
    const bare = smallest === 60 ? trailingMinutes.exec(rest) : null;
    const match = bare ? null : term.exec(rest);
    const unit = bare ? 1 : units.get(match?.[3] ?? "");
    const amount = bare ? Number(bare[1]) : amountOf(match?.[1], match?.[2]);
    // Units go from large to small, each once; anything else is not one duration.
    if (unit === undefined || amount === undefined || unit >= smallest) return undefined;
    minutes += amount * unit;
    smallest = unit;
    rest = bare ? "" : rest.slice(match?.[0].length ?? rest.length);
  }
  return smallest === Number.POSITIVE_INFINITY ? undefined : tidy(minutes);
}

function amountOf(digits: string | undefined, word: string | undefined): number | undefined {
  if (digits === undefined) return words.get(word ?? "");
  const thousands = /^\d{1,3}(?:,\d{3})+$/.test(digits);
  return Number(thousands ? digits.replaceAll(",", "") : digits.replace(",", "."));
}

/** `10:45 - 16:11 UTC`: the time between; past midnight when the end is earlier. */
function timeSpan(text: string): number | undefined {
  const match =
    /^(?:from )?(\d{1,2}):([0-5]\d)(?: ?[a-z]{1,4})? ?(?:-|to|until) ?(\d{1,2}):([0-5]\d)(?: ?[a-z]{1,4})?$/.exec(
      text.trim(),
    );
  if (!match) return undefined;
  const [from = 0, fromMinute = 0, to = 0, toMinute = 0] = match.slice(1).map(Number);
  if (from > 23 || to > 24 || /[ap]m/.test(text)) return undefined;
  const minutes = to * 60 + toMinute - from * 60 - fromMinute;
  return minutes < 0 ? minutes + 1440 : minutes;
}

/** Sums of thirds and sixtieths end in noise. */
function tidy(minutes: number): number {
  return Math.round(minutes * 1e6) / 1e6;
}

/** `3 d 1 h`, `2 h 30 min`, `45 min`, `30 s`, with a minus sign before negative ones. */
export function formatMinutes(minutes: number): string {
  if (minutes < 0) return `-${formatMinutes(-minutes)}`;
  if (minutes > 0 && minutes < 1) return `${Math.max(1, Math.round(minutes * 60))} s`;
  const whole = Math.round(minutes);
  const parts = [
    [Math.floor(whole / 1440), "d"],
    [Math.floor(whole / 60) % 24, "h"],
    [whole % 60, "min"],
  ] as const;
  const shown = parts.filter(([amount]) => amount > 0).map(([amount, unit]) => `${amount} ${unit}`);
  return shown.join(" ") || "0 min";
}
