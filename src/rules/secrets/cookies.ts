import { looksRandom } from "./plausible.ts";
import { type Detector, eachHint, endOfLine, matchAt, type Sighting } from "./sighting.ts";

const header = /cookies?2?[\\"'`*]{0,5}\s{0,3}(?:=>|[:=])\s{0,3}[\\"'`*]{0,5}(?=[\w.$%+-]{1,64}=)/iy;
const pair = /([\w.$%+-]{1,64})=([^\s;,"'`<>\\]{8,4096})/g;

/** What a server says of its cookie, and what counts visitors. */
const attribute = /^(?:path|domain|expires|max-age|samesite|priority|version|comment)$/i;

/** Where a line goes on for so long, the rest is no cookie. */
const longestHeader = 8192;

/** The values in `Cookie:` and `Set-Cookie:` headers that look like sessions. */
export const cookies: Detector = ({ text, lower }) => {
  const sightings: Sighting[] = [];
  eachHint(lower, "cookie", (at) => {
    const found = matchAt(header, text, at);
    if (!found) return undefined;
    const from = at + found[0].length;
    const end = endOfLine(text, from, longestHeader);
    for (const { 0: whole, 1: name = "", 2: value = "", index } of text.slice(from, end).matchAll(pair)) {
      if (attribute.test(name) || !looksRandom(unsigned(value), { uuids: true })) continue;
      const start = from + index + whole.length - value.length;
      sightings.push({ sort: "secret", name: "cookie", start, end: start + value.length });
    }
    return end;
  });
  return sightings;
};

/** A signed cookie of Express begins with `s:`, percent-encoded. */
function unsigned(value: string): string {
  return value.replace(/^s(?:%3A|:)/i, "").replace(/%[0-9A-Fa-f]{2}/g, "x");
}
