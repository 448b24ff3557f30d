import { type TagFile, tagFile } from "#model/tag-file.ts";
import type { BlockValues, Span } from "./front-matter-values.ts";
import { itemPath, memberPath } from "./front-matter-values.ts";
import { readYamlBlock } from "./front-matter-yaml.ts";
import { linePositions } from "./line-positions.ts";
import { readSideFile } from "./side-file.ts";

/** Bytes: some thousand tags. */
const mostBytes = 1024 * 1024;

/** @throws Error when there is one that cannot be read; undefined where there is none. */
export async function readTagFile(contentDir: string): Promise<TagFile | undefined> {
  const text = await readSideFile(contentDir, tagFile, mostBytes);
  return text === undefined ? undefined : parseTagFile(text);
}

/**
 * `tag: description`, or `tag:` with `aliases` (a text or a list) and `description` below it. What cannot be understood is a
 * problem at its place, and the rest counts. Never throws.
 */
export function parseTagFile(text: string): TagFile {
  const values = readYamlBlock(text);
  const file: Reading = {
    ...{ aliases: Object.create(null), descriptions: Object.create(null), problems: [] },
    values,
    report: (span, unexpected, expected) => {
      const { start, end } = span ?? { start: 0, end: 0 };
      file.problems.push({ place: positions.placeAt(start, end), unexpected, expected });
    },
  };
  const positions = linePositions(text);
  for (const { span, values: said } of values.problems)
    file.report(span, "text", `tags with their aliases and descriptions: ${said.reason ?? "another key"}`);
  if (values.noKeys) file.report(undefined, "text or list", "tags with their aliases and descriptions");
  for (const [tag, entry] of Object.entries(values.data)) readEntry(file, tag, entry);
  const { aliases, descriptions, problems } = file;
  return { aliases, descriptions, problems };
}

interface Reading extends TagFile {
  values: BlockValues;
  report(span: Span | undefined, unexpected: string, expected: string): void;
}

function readEntry(file: Reading, tag: string, entry: unknown): void {
  if (typeof entry === "string") file.descriptions[tag] = entry;
  else if (typeof entry !== "object" || Array.isArray(entry) || entry === null) {
    const span = file.values.spans.get(tag) ?? file.values.keySpans.get(tag);
    if (entry !== null) file.report(span, `value of \`${tag}\``, "a description, or `aliases` and `description`");
  } else {
    for (const [key, value] of Object.entries(entry)) readMember(file, { tag, key, value });
  }
}

function readMember(file: Reading, { tag, key, value }: { tag: string; key: string; value: unknown }): void {
  const path = memberPath(tag, key);
  const { spans, keySpans } = file.values;
  if (key === "description" && typeof value === "string") file.descriptions[tag] = value;
  else if (key === "aliases") {
    const list = Array.isArray(value) ? value : [value];
    const at = (index: number) => spans.get(Array.isArray(value) ? itemPath(path, index) : path);
    list.forEach((alias, index) => {
      if (typeof alias !== "string" || alias.trim() === "") file.report(at(index), "alias", "a text");
      else if (Object.hasOwn(file.aliases, alias) && file.aliases[alias] !== tag)
        file.report(
          at(index),
          `alias \`${alias}\` of \`${tag}\``,
          `it to stand for one tag; it is one of \`${file.aliases[alias]}\``,
        );
      else file.aliases[alias] = tag;
    });
  } else if (key === "description") file.report(spans.get(path), "description", "a text in quotes");
  else file.report(keySpans.get(path), `key \`${key}\``, "`aliases` or `description`");
}
