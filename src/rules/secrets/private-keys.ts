import { type Detector, eachHint, matchAt, type Sighting, startsToken } from "./sighting.ts";

const header =
  /-----BEGIN (?:[A-Z0-9]{1,20} ){0,3}PRIVATE KEY(?: BLOCK)?-----|---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----/y;
const endMarker = /^[- ]{4,7}END (?:[A-Z0-9]{1,20} ){0,4}PRIVATE KEY(?: BLOCK)?(?: ?-{4,5})?/;

/** The longest keys in use have 13 kilobytes, indented and quoted somewhat more. */
const longest = 24_000;

/** The lines of a key whose end was cut off: base64 and what logs and Markdown put between. */
const cutBody = /(?:[\s>|*"'\\,-]{0,12}(?:[nr](?=[A-Za-z0-9+/]{2}))?[A-Za-z0-9+/=]{8,80}){1,400}/y;

/** PEM, PGP and SSH private keys: in a block, quoted, on one line, with `\n` for each line end, or cut off. */
export const pemKeys: Detector = ({ text }) => {
  const sightings: Sighting[] = [];
  eachHint(text, "- BEGIN ", (at) => block(text, at - 3, sightings));
  eachHint(text, "-----BEGIN ", (at) => block(text, at, sightings));
  return sightings;
};

function block(text: string, at: number, sightings: Sighting[]): number | undefined {
  const begin = matchAt(header, text, at);
  if (!begin) return undefined;
  const from = at + begin[0].length;
  const end = endOfBlock(text, from) ?? endOfCut(text, from);
  if (end === undefined) return from;
  sightings.push({ sort: "private-key", name: "private key", start: at, end, shown: begin[0] });
  return end;
}

/** Undefined when there is no end, or nothing before it: the words alone are no key. */
function endOfBlock(text: string, from: number): number | undefined {
  const reach = text.slice(from, from + longest);
  const next = reach.indexOf("BEGIN ");
  const own = next < 0 ? reach : reach.slice(0, next);
  const marker = own.indexOf("END ");
  const body = own.slice(0, Math.max(0, marker)).replace(/[- ]+$/, "");
  const end = endMarker.exec(own.slice(body.length, body.length + 80));
  if (marker < 0 || !end || !/[A-Za-z0-9+/]{16}/.test(body) || /\*{4}|\.{3}|…|redacted/i.test(body)) return undefined;
  return from + body.length + end[0].length;
}

function endOfCut(text: string, from: number): number | undefined {
  const body = matchAt(cutBody, text, from);
  return body && /[A-Za-z0-9+/]{20}/.test(body[0]) ? from + body[0].length : undefined;
}

/** Private keys with a form of their own. */
export const otherKeys: Detector = ({ text }) => {
  const sightings: Sighting[] = [];
  const add = (name: string, at: number, length: number, shown: string) => {
    sightings.push({ sort: "private-key", name, start: at, end: at + length, shown });
    return at + length;
  };
  eachHint(text, ageHint, (at) => {
    const key = startsToken(text, at) ? matchAt(ageKey, text, at) : undefined;
    return key && add("age key", at, key[0].length, ageHint);
  });
  eachHint(text, puttyHint, (at) => {
    const reach = text.slice(at, at + longestPutty);
    const mac = reach.indexOf(puttyEnd);
    return mac < 0 ? undefined : add("PuTTY key", at, mac + puttyEnd.length + 40, puttyHint);
  });
  return sightings;
};

const ageHint = "AGE-SECRET-KEY-1";
const ageKey = /AGE-SECRET-KEY-1[0-9A-Z]{50,62}/y;
const puttyHint = "PuTTY-User-Key-File-";
const puttyEnd = "Private-MAC: ";
const longestPutty = 8000;
