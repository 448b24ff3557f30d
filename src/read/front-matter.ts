import matter from "gray-matter";
import type { ReadingProblem } from "#model/incident.ts";
import type { Place } from "#model/place.ts";
import { type FrontMatterBounds, type FrontMatterFormat, findBounds } from "./front-matter-bounds.ts";
import { readJsonBlock } from "./front-matter-json.ts";
import { closerIsMissing, conflictIn, secondBlockFollows } from "./front-matter-slips.ts";
import { readTomlBlock } from "./front-matter-toml.ts";
import { type BlockValues, emptyValues, type Span, syntaxFailure } from "./front-matter-values.ts";
import { isYaml, readYamlBlock } from "./front-matter-yaml.ts";
import { type LinePositions, linePositions } from "./line-positions.ts";
import { lineFrom } from "./text-lines.ts";

export interface FrontMatter {
  format: FrontMatterFormat | "none";
  /** Plain data that JSON can hold, without a prototype; dates as the author wrote them. Empty when it cannot be read. */
  data: Record<string, unknown>;
  /** Where each value stands in the file, by key path: `tags[0]`, `similar.exclude[1]`. Without a prototype. */
  places: Record<string, Place>;
  /** Where each key stands, by the same paths. */
  keyPlaces: Record<string, Place>;
  /** UTF-16 offset at which the body starts; 0 when there is no front matter, or none that can be told from the body. */
  bodyOffset: number;
  /** The line of the file at which the body starts. */
  bodyLine: number;
  /**
   * Errors: `front-matter-syntax` {reason, shown}, `front-matter-key` {key}, `front-matter-language` {language},
   * `front-matter-unclosed` {delimiter}, `front-matter-second`, `front-matter-ignored` {cause: empty, reason}.
   * Warnings: `front-matter-ignored` {cause: indented | not-first, reason}, `front-matter-lookalike` (a horizontal rule
   * in the first line).
   */
  problems: ReadingProblem[];
}

/** A parser takes seconds for more, and no author writes as much. */
const longestBlock = 32 * 1024;

/** The metadata at the very start of a document. Never throws, and never runs what it reads. */
export function readFrontMatter(text: string): FrontMatter {
  const positions = linePositions(text);
  const found = findBounds(text) ?? findBareJson(text);
  if (!found) return noFrontMatter([]);
  if ("id" in found) {
    const problem = { id: found.id, place: placeOf(positions, found.span), values: found.values };
    return noFrontMatter([(found.content && brokenRules(text, found.content, positions)) ?? problem]);
  }
  const values = valuesOf(text, found);
  if (
    values.problems.some((problem) => problem.id === "front-matter-syntax") &&
    closerIsMissing(text.slice(found.content.start, found.content.end))
  ) {
    const place = placeOf(positions, found.open);
    return noFrontMatter([{ id: "front-matter-unclosed", place, values: { delimiter: found.delimiter } }]);
  }
  if (values.noKeys) {
    const place = placeOf(positions, found.open);
    return noFrontMatter([{ id: "front-matter-lookalike", place, values: { delimiter: found.delimiter } }]);
  }
  const shift = found.content.start;
  return {
    format: found.format,
    data: values.data,
    places: placesOf(positions, values.spans, shift),
    keyPlaces: placesOf(positions, values.keySpans, shift),
    bodyOffset: found.bodyOffset,
    bodyLine: positions.lineOf(found.bodyOffset),
    problems: [
      ...values.problems.map(({ id, span, values: named }) => ({
        id,
        place: placeOf(positions, span, shift),
        values: named,
      })),
      ...blockProblems(text, found, positions),
    ],
  };
}

/**
 * Text between two horizontal rules that is no YAML: shown as text, and yet an error, because every other tool takes it
 * for front matter and stops where YAML breaks.
 */
function brokenRules(text: string, content: Span, positions: LinePositions): ReadingProblem | undefined {
  const written = text.slice(content.start, content.end);
  if (written.length > longestBlock || isYaml(written)) return undefined;
  const [broken] = readYamlBlock(written).problems.filter(({ id }) => id === "front-matter-syntax");
  if (!broken) return undefined;
  const place = placeOf(positions, broken.span, content.start);
  return { id: broken.id, place, values: { ...broken.values, shown: "as text" } };
}

function noFrontMatter(problems: ReadingProblem[]): FrontMatter {
  const none = (): Record<string, never> => Object.create(null);
  return { format: "none", data: none(), places: none(), keyPlaces: none(), bodyOffset: 0, bodyLine: 1, problems };
}

/** Hugo's JSON: the file starts with `{`, and no delimiters. */
function findBareJson(text: string): FrontMatterBounds | undefined {
  if (!/^\{\s*"/.test(text)) return undefined;
  const { end, problems } = readJsonBlock(text);
  // Without a delimiter there is no telling broken front matter from a document that starts with a piece of JSON.
  if (problems.some((problem) => problem.id === "front-matter-syntax")) return undefined;
  const after = lineFrom(text, end);
  if (after.text.trim() !== "") return undefined;
  const open = { start: 0, end: 1 };
  return {
    format: "json",
    delimiter: "",
    open,
    content: { start: 0, end },
    close: { start: end - 1, end },
    bodyOffset: after.next,
  };
}

function valuesOf(text: string, bounds: FrontMatterBounds): BlockValues {
  const written = text.slice(bounds.content.start, bounds.content.end);
  // Where CR ends every line, as in files of old systems, the parsers need LF; the offsets stay the same. TOML allows no
  // stray CR among other line ends, and says so itself.
  const strayReturns = bounds.format === "toml" && written.includes("\n");
  const content = strayReturns ? written : written.replace(/\r(?!\n)/g, "\n");
  if (content.length > longestBlock) {
    return syntaxFailure(
      { start: 0, end: 0 },
      `it is longer than ${longestBlock / 1024} KB; is a closing \`${bounds.delimiter}\` missing?`,
    );
  }
  const conflict = conflictIn(content);
  if (conflict) return syntaxFailure(conflict, "a marker of an unresolved merge conflict was left here");
  return bounds.delimiter === "" ? readJsonBlock(content) : throughGrayMatter(content, bounds);
}

/**
 * gray-matter picks the engine. It gets options on every call, since without them it answers from a cache that forgets
 * errors; refusing engines for the languages that it would run; and only a language from our own list. It splits at the
 * first line that merely begins with a delimiter, and takes quadratic time for blank lines, hence the text made for it;
 * the engines read the untouched block, so that their positions are those of the file.
 */
function throughGrayMatter(content: string, { delimiter, format }: FrontMatterBounds): BlockValues {
  let values = emptyValues();
  const engine = (read: (source: string) => BlockValues) => ({
    parse: () => {
      values = read(content);
      return values.data;
    },
  });
  const refuse = { parse: (): never => raise("front matter is never run") };
  const flat = content.replace(/\n\s+/g, (blanks) => `${" ".repeat(blanks.length - 1)}\n`);
  matter(`${delimiter}\n${flat}\n${delimiter}\n`, {
    language: format,
    delimiters: [delimiter, `${delimiter}\n`],
    engines: {
      yaml: engine(readYamlBlock),
      toml: engine(readTomlBlock),
      json: engine(readJsonBlock),
      ...{ js: refuse, javascript: refuse, coffee: refuse, coffeescript: refuse, cson: refuse },
    },
  });
  return values;
}

function raise(message: string): never {
  throw new Error(message);
}

function blockProblems(text: string, bounds: FrontMatterBounds, positions: LinePositions): ReadingProblem[] {
  const problems: ReadingProblem[] = [];
  const written = text.slice(bounds.content.start, bounds.content.end).replace(/^[ \t]*#.*$/gm, "");
  if (bounds.delimiter === "+++" && written.trim() === "") {
    const values = { cause: "empty", reason: "nothing stands between the delimiters", delimiter: bounds.delimiter };
    problems.push({ id: "front-matter-ignored", place: placeOf(positions, bounds.open), values });
  }
  if (bounds.delimiter !== "" && secondBlockFollows(text.slice(bounds.bodyOffset), bounds.delimiter)) {
    problems.push({
      id: "front-matter-second",
      place: placeOf(positions, bounds.close),
      values: { delimiter: bounds.delimiter },
    });
  }
  return problems;
}

function placesOf(positions: LinePositions, spans: Map<string, Span>, shift: number): Record<string, Place> {
  const places: Record<string, Place> = Object.create(null);
  for (const [path, span] of spans) places[path] = placeOf(positions, span, shift);
  return places;
}

function placeOf(positions: LinePositions, { start, end }: Span, shift = 0): Place {
  return positions.placeAt(start + shift, end + shift);
}
