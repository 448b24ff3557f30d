import { parseDuration } from "./durations.ts";

export interface RelativeTime {
  /** After the start of the incident; negative before it. */
  minutes: number;
  approx: boolean;
}

/** `T-00:15`, `T+02:30`, `T+00:15:30`, `T0`, `+15m`, `T + 2 hours`, `+00:15`. Undefined when it is no such time. */
export function parseRelative(raw: string): RelativeTime | undefined {
  const plain = raw
    .slice(0, 100)
    .normalize("NFKC")
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/[*_`[\]]/g, "")
    .replace(/\([^()]*\)/g, " ")
    .trim();
  const text = plain.replace(/^[~≈] ?/, "").replace(/[.:,]+$/, "");
  const approx = text.length < plain.length && /^[~≈]/.test(plain);
  if (/^t ?[+-]?0?$/i.test(text)) return { minutes: 0, approx };
  const match = /^(t ?)?([+-])( ?)(\d.*)$/i.exec(text);
  if (!match) return undefined;
  const [, zero, sign, blank, amount = ""] = match;
  // Without the T a blank makes the sign a bullet, and a bare number could be anything.
  if (!zero && (blank !== "" || /^\d+$/.test(amount))) return undefined;
  const minutes = readAmount(amount);
  return minutes === undefined ? undefined : { minutes: sign === "-" ? 0 - minutes : minutes, approx };
}

function readAmount(amount: string): number | undefined {
  if (/^\d{1,5}$/.test(amount)) return Number(amount);
  const clock = /^(?:(\d{1,3}) ?d(?:ays?)?[ ,]*)?(\d{1,4}):(\d\d)(?::(\d\d))?(?: ?(?:h|hrs?|hours?))?$/i.exec(amount);
  if (!clock) return parseDuration(amount);
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = clock.slice(1).map((part) => Number(part ?? 0));
  return days * 1440 + hours * 60 + minutes + seconds / 60;
}
