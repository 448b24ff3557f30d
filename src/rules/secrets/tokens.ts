import { isPlaceholder } from "./placeholder.ts";
import { platformTokens } from "./platform-tokens.ts";
import { requestTokens } from "./request-tokens.ts";
import { serviceTokens } from "./service-tokens.ts";
import { type Detector, matchAt, type Sighting, startsToken } from "./sighting.ts";
import type { TokenShape } from "./token-shape.ts";

const shapes: readonly TokenShape[] = [...platformTokens, ...serviceTokens, ...requestTokens];

/** More of a token than its shape tells does not stand before its hint. */
const longestBefore = 48;

/** The token that everybody knows: the one in the introduction to JSON web tokens. */
const publicExample = "eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lI";

/** Tokens that their makers gave a recognisable form. One pass over the text finds the hints of all of them. */
export const tokens: Detector = ({ text }) => [...tokensOf(bounded, text), ...tokensOf(loose, text)];

/** The shapes to try wherever one pattern matches. */
interface ShapeIndex {
  hints: RegExp;
  byHint: ReadonlyMap<string, readonly TokenShape[]>;
}

const bounded = shapeIndex(shapes.filter(({ anywhere }) => !anywhere));
const loose = shapeIndex(shapes.filter(({ anywhere }) => anywhere === true));

/** Of hints that begin alike only the shortest is searched: the others can only stand where it does. */
function shapeIndex(indexed: readonly TokenShape[]): ShapeIndex {
  const hints = [...new Set(indexed.map(({ hint }) => hint))];
  const shortest = hints.filter((hint) => !hints.some((other) => other !== hint && hint.startsWith(other)));
  return {
    hints: new RegExp(shortest.map((hint) => hint.replace(/[$.*+?()[\]{}|\\^/]/g, "\\$&")).join("|"), "g"),
    byHint: new Map(shortest.map((start) => [start, indexed.filter(({ hint }) => hint.startsWith(start))])),
  };
}

function tokensOf({ hints, byHint }: ShapeIndex, text: string): Sighting[] {
  const sightings: Sighting[] = [];
  for (const { 0: hint, index } of text.matchAll(hints)) {
    for (const shape of byHint.get(hint) ?? []) {
      const sighting = tokenAt(shape, text, index);
      if (sighting) sightings.push(sighting);
    }
  }
  return sightings;
}

function tokenAt(
  { name, hint, pattern, before, anywhere }: TokenShape,
  text: string,
  at: number,
): Sighting | undefined {
  if (!text.startsWith(hint, at) || (!anywhere && !startsToken(text, at))) return undefined;
  const found = matchAt(pattern, text, at);
  const head = before ? before.exec(text.slice(Math.max(0, at - longestBefore), at))?.[0] : "";
  if (!found || head === undefined) return undefined;
  const end = at + found[0].length;
  const start = found[1] === undefined ? at - head.length : end - found[1].length;
  const token = text.slice(start, end);
  if (isPlaceholder(token) || token.includes(publicExample)) return undefined;
  return { sort: "secret", name, start, end };
}

/** A Discord bot's token has no prefix: the bot's id in base64, a time and a signature. */
export const discordTokens: Detector = ({ text, lower }) => {
  if (!lower.includes("discord") && !lower.includes("bot ")) return [];
  return Array.from(
    text.matchAll(/(?<![\w-])[MNO][\w-]{23,27}\.[\w-]{6}\.[\w-]{27,40}(?![\w-])/g),
    ({ 0: token, index }) => ({
      sort: "secret",
      name: "Discord bot token",
      start: index,
      end: index + token.length,
    }),
  );
};
