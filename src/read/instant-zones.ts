/** A zone that the author named. Without `tz` it stands for several offsets, depending on the season or the country. */
export interface ZoneRead {
  /** `Z` or `+02:00`. */
  tz?: string;
  rest: string;
}

/**
 * Abbreviations with one meaning. The others (`IST`, `CST`, `BST`, and `ET`, `PT`, … which change with the season) name a
 * zone too, but no offset: a wrong hour is worse than none.
 */
const abbreviations = new Map<string, string>([
  ...["utc", "gmt", "z", "wet", "zulu"].map((name) => [name, "Z"] as const),
  ...["cet", "west", "mez"].map((name) => [name, "+01:00"] as const),
  ...["cest", "mesz", "eet", "sast"].map((name) => [name, "+02:00"] as const),
  ...["eest", "msk", "trt", "eat"].map((name) => [name, "+03:00"] as const),
  ["brt", "-03:00"],
  ["edt", "-04:00"],
  ["est", "-05:00"],
  ["cdt", "-05:00"],
  ["mdt", "-06:00"],
  ["mst", "-07:00"],
  ["pdt", "-07:00"],
  ["pst", "-08:00"],
  ["akst", "-09:00"],
  ["akdt", "-08:00"],
  ["hst", "-10:00"],
  ["sgt", "+08:00"],
  ["hkt", "+08:00"],
  ["awst", "+08:00"],
  ["jst", "+09:00"],
  ["kst", "+09:00"],
  ["aest", "+10:00"],
  ["aedt", "+11:00"],
  ["nzst", "+12:00"],
  ["nzdt", "+13:00"],
]);

const ambiguous = ["ist", "cst", "bst", "et", "pt", "ct", "mt", "ast", "local time", "local", "server time"];

/** Every abbreviation that names a zone, lower case, the longest first. */
export const zoneNames: readonly string[] = [...abbreviations.keys(), ...ambiguous].sort((a, b) => b.length - a.length);

const american = new Map([
  ["eastern", -5],
  ["central", -6],
  ["mountain", -7],
  ["pacific", -8],
]);

const named = new RegExp(String.raw`^\s*\(?(${zoneNames.join("|")})(?![\p{L}\p{N}_/])\)?`, "iu");

/** The zone at the start of the text, after blanks; undefined when there is none. */
export function readZone(text: string): ZoneRead | undefined {
  return readOffset(text) ?? readAmericanTime(text) ?? readNamedZone(text) ?? readIanaZone(text);
}

/** The zone that a heading or a setting names anywhere (`Time (UTC)`, `All times in CET`, `+02:00`), as an offset. */
export function zoneIn(text: string): string | undefined {
  for (const part of text.split(/[\s(),;:|[\]]+(?=[A-Za-z+-])/)) {
    const zone = readZone(part.replace(/[)\].,;]+$/, ""));
    if (zone?.tz && zone.rest.trim() === "") return zone.tz;
  }
  return undefined;
}

/** `UTC+1`, `GMT-05:30`, `+0200`. */
function readOffset(text: string): ZoneRead | undefined {
  const match = /^\s*\(?(?:(?:UTC|GMT)\s*)?([+-])(\d{1,2})(?::?([0-5]\d))?(?![\d:.])\)?/i.exec(text);
  if (!match) return undefined;
  const [all, sign = "+", hours = "0", minutes = "00"] = match;
  const tz = offset(sign === "-" ? -1 : 1, Number(hours), Number(minutes));
  return tz ? { tz, rest: text.slice(all.length) } : undefined;
}

/** No place on Earth is further from UTC than fourteen hours. */
function offset(sign: 1 | -1, hours: number, minutes: number): string | undefined {
  if (hours * 60 + minutes > 14 * 60) return undefined;
  if (hours === 0 && minutes === 0) return "Z";
  return `${sign < 0 ? "-" : "+"}${String(hours).padStart(2, "0")}:${String(minutes).padStart(2, "0")}`;
}

function readAmericanTime(text: string): ZoneRead | undefined {
  const match =
    /^\s*\(?(?:US\s+|US\/)?(eastern|central|mountain|pacific)(?:\s+(standard|daylight))?(?:\s+time)?(?!\p{L})\)?/iu.exec(
      text,
    );
  if (!match) return undefined;
  const [all, region = "", season] = match;
  const rest = text.slice(all.length);
  const hours = american.get(region.toLowerCase()) ?? 0;
  if (!season) return { rest };
  return { tz: `-0${-hours - (season.toLowerCase() === "daylight" ? 1 : 0)}:00`, rest };
}

function readNamedZone(text: string): ZoneRead | undefined {
  const match = named.exec(text);
  if (!match?.[1]) return undefined;
  const tz = abbreviations.get(match[1].toLowerCase());
  return { ...(tz ? { tz } : {}), rest: text.slice(match[0].length) };
}

/** `Europe/Berlin`: its offset depends on the day and on tables that change; it is known that it is not UTC, no more. */
function readIanaZone(text: string): ZoneRead | undefined {
  const match = /^\s*\(?[A-Z][a-z]+\/[A-Z][A-Za-z_]+(?:\/[A-Z][A-Za-z_]+)?\)?/.exec(text);
  return match ? { rest: text.slice(match[0].length) } : undefined;
}
