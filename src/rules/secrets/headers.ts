import { isPlaceholder } from "./placeholder.ts";
import { looksRandom } from "./plausible.ts";
import { type Detector, eachHint, endOfLine, matchAt, type Sighting } from "./sighting.ts";

const authorization =
  /authorization[\\"'`*]{0,5}\s{0,3}(?:=>|[:=,])\s{0,3}[\\"'`*[]{0,5}(?:(basic|bearer|token|apikey|api-key|negotiate|ntlm|digest|aws4-hmac-sha256|key|oauth|jwt|ssws|geniekey|bot|pat|splunk)(?:\s{1,4}|%20|\+))?/iy;

/** A credential as headers have it: one word of base64 and what else tokens are made of. */
const credential = /^(?:token|oauth_token|key)?(?:=["']?)?([A-Za-z0-9._~+/=%!-]{6,4096})/i;

const longest = 4200;

/** `Authorization: Basic …`, `Bearer …`, in a log, in JSON, in a curl command. */
export const authorizationHeaders: Detector = ({ text, lower }) => {
  const sightings: Sighting[] = [];
  eachHint(lower, "authorization", (at) => {
    const header = matchAt(authorization, text, at);
    if (!header) return undefined;
    const from = at + header[0].length;
    const scheme = header[1]?.toLowerCase() ?? "";
    if (scheme === "digest" || scheme === "aws4-hmac-sha256") return signature(text, from, scheme, sightings);
    // Up to the next header at most, so that no character is read for two of them.
    const next = lower.indexOf("authorization", from);
    const found = credential.exec(text.slice(from, next < 0 ? from + longest : Math.min(next, from + longest)));
    const value = trimmed(found?.[1] ?? "");
    if (!found || !isCredential(value, scheme)) return undefined;
    const start = from + found[0].length - (found[1]?.length ?? 0);
    sightings.push({ sort: "secret", name: nameOf(scheme), start, end: start + value.length });
    return start + value.length;
  });
  return sightings;
};

function nameOf(scheme: string): string {
  if (scheme === "basic") return "basic auth header";
  if (scheme === "bearer") return "bearer token";
  return "authorization header";
}

function trimmed(value: string): string {
  return value.replace(/[.:!]{1,3}$/, "");
}

function isCredential(value: string, scheme: string): boolean {
  if (value.length < 8 || isPlaceholder(value)) return false;
  if (scheme === "basic") return /^[A-Za-z0-9+/=_-]+$/.test(value) && (looksRandom(value) || carriesPassword(value));
  // `Authorization: Bearer authentication`: words, not credentials.
  return scheme === "" ? looksRandom(value, { least: 12 }) : looksRandom(value);
}

/** True for the base64 of `user:password`. */
function carriesPassword(base64: string): boolean {
  let plain: string;
  try {
    plain = atob(base64);
  } catch {
    return false;
  }
  const [, user, password] = /^([\x20-\x39\x3b-\x7e]{0,100}):([\x20-\x7e]{3,200})$/.exec(plain) ?? [];
  return user !== undefined && password !== undefined && !isPlaceholder(password);
}

const longestSignedHeader = 2000;

/** The part of a signing header that is made with the secret. */
function signature(text: string, from: number, scheme: string, sightings: Sighting[]): number {
  const end = endOfLine(text, from, longestSignedHeader);
  const field = scheme === "digest" ? /\bresponse="?([0-9a-f]{32,128})/ : /\bSignature=([0-9a-f]{64})/;
  const found = field.exec(text.slice(from, end));
  if (found?.[1]) {
    const start = from + found.index + found[0].length - found[1].length;
    sightings.push({ sort: "secret", name: "signature of a request", start, end: start + found[1].length });
  }
  return end;
}

const alone = [
  {
    hint: "bearer",
    pattern: /bearer[\\"'`]{0,3}(?::?\s{1,3}|%20|\+|=)[\\"'`]{0,3}([A-Za-z0-9._~+/=-]{12,4096})/iy,
    name: "bearer token",
  },
  { hint: "basic ", pattern: /basic ([A-Za-z0-9+/]{8,400}={0,2})/iy, name: "basic auth header" },
] as const;

/** Without the header's name: `token type Bearer eyJ…`, `proxy auth: Basic dXNl…`. */
export const schemes: Detector = ({ text, lower }) => {
  const sightings: Sighting[] = [];
  for (const { hint, pattern, name } of alone) {
    eachHint(lower, hint, (at) => {
      const found = matchAt(pattern, text, at);
      const value = trimmed(found?.[1] ?? "");
      if (!found || !(name === "basic auth header" ? carriesPassword(value) : looksRandom(value, { least: 12 })))
        return undefined;
      const start = at + found[0].length - (found[1]?.length ?? 0);
      sightings.push({ sort: "secret", name, start, end: start + value.length });
      return start + value.length;
    });
  }
  return sightings;
};
