import { readFrontMatter } from "#read/front-matter.ts";
import { findBounds } from "#read/front-matter-bounds.ts";

/** Keys to add, in order. A list is written on one line. */
export type Additions = Record<string, string | boolean | string[]>;

/**
 * The document with these keys in its front matter, in the format that it has; a document without any gets a YAML block.
 * What stands there stays byte for byte; a key that is there already keeps its value, and a
 * list the items that it has. Undefined when the front matter
 * cannot be read: then nobody can add a line safely.
 */
export function addFrontMatter(text: string, additions: Additions): string | undefined {
  const newline = /\r\n|\n|\r/.exec(text)?.[0] ?? "\n";
  const { format, data } = readFrontMatter(text);
  if (format === "json") return addToJson(text, data, additions);
  const bounds = findBounds(text);
  if (bounds === undefined) {
    const lines = yamlLines(additions);
    return lines.length === 0 ? text : ["---", ...lines, "---", "", text].join(newline);
  }
  if ("id" in bounds) return undefined;
  const content = text.slice(bounds.content.start, bounds.content.end);
  const has = (key: string) => new RegExp(`^${key}[ \\t]*[:=]`, "m").test(content);
  const missing = Object.fromEntries(Object.entries(additions).filter(([key]) => !has(key)));
  const lines = bounds.format === "toml" ? tomlLines(missing) : yamlLines(missing);
  // Before everything else, because a table of TOML goes on to the end of the block.
  const added = lines.map((line) => line + newline).join("");
  const lengthened = Object.entries(additions).reduce(
    (done, [key, value]) => (Array.isArray(value) && has(key) ? lengthenList(done, key, value) : done),
    content,
  );
  return text.slice(0, bounds.content.start) + added + lengthened + text.slice(bounds.content.end);
}

/** Items that the list lacks are put before its first, in the form that it has: `[…]`, or one `- ` line each. */
function lengthenList(content: string, key: string, items: readonly string[]): string {
  const missing = items.filter((item) => !content.includes(item)).map((item) => JSON.stringify(item));
  if (missing.length === 0) return content;
  const inline = new RegExp(`^(${key}[ \\t]*[:=][ \\t]*\\[)([ \\t\\r\\n]*)(\\]?)`, "m");
  if (inline.test(content)) {
    return content.replace(inline, (_, open: string, gap: string, close: string) =>
      close ? `${open}${missing.join(", ")}]` : `${open}${missing.join(", ")}, ${gap.trimStart()}`,
    );
  }
  const block = new RegExp(`^(${key}[ \\t]*:[ \\t]*(\\r\\n|\\n|\\r))([ \\t]*)- `, "m");
  return content.replace(
    block,
    (_, head: string, newline: string, indent: string) =>
      `${head}${missing.map((item) => `${indent}- ${item}${newline}`).join("")}${indent}- `,
  );
}

/** Before the first key; `{}` has none and is left alone. */
function addToJson(text: string, data: Record<string, unknown>, additions: Additions): string | undefined {
  const open = text.indexOf("{") + 1;
  const missing = Object.entries(additions).filter(([key]) => !Object.hasOwn(data, key));
  if (Object.keys(data).length === 0) return undefined;
  const added = missing.map(([key, value]) => `\n  ${JSON.stringify(key)}: ${JSON.stringify(value)},`).join("");
  return text.slice(0, open) + added + text.slice(open);
}

function yamlLines(additions: Additions): string[] {
  return Object.entries(additions).map(([key, value]) => `${key}: ${yamlValue(value)}`);
}

function yamlValue(value: Additions[string]): string {
  if (Array.isArray(value)) return `[${value.map((item) => JSON.stringify(item)).join(", ")}]`;
  // A plain word needs no quotes; JSON's are YAML's.
  return typeof value === "string" && !/^[A-Za-z][\w/-]*$/.test(value) ? JSON.stringify(value) : String(value);
}

function tomlLines(additions: Additions): string[] {
  return Object.entries(additions).map(([key, value]) => `${key} = ${JSON.stringify(value)}`);
}
