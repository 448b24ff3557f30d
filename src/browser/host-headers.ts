/** One block of a `_headers` file: which paths, and what they are sent with. */
export interface HeaderBlock {
  path: RegExp;
  headers: [name: string, value: string][];
}

/** Reads the `_headers` file that Netlify and Cloudflare Pages understand: a path, then indented headers; `*` is anything. */
export function readHeaders(text: string): HeaderBlock[] {
  const blocks: HeaderBlock[] = [];
  for (const line of text.split("\n").filter((each) => each.trim() !== "")) {
    if (!/^\s/.test(line)) {
      blocks.push({ path: new RegExp(`^${line.trim().split("*").map(escapePattern).join(".*")}$`), headers: [] });
      continue;
    }
    const colon = line.indexOf(":");
    if (colon < 0) throw new Error(`_headers: no colon in ${line.trim()}`);
    blocks.at(-1)?.headers.push([line.slice(0, colon).trim(), line.slice(colon + 1).trim()]);
  }
  return blocks;
}

export function headersFor(blocks: readonly HeaderBlock[], path: string): [string, string][] {
  return blocks.filter((block) => block.path.test(path)).flatMap((block) => block.headers);
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
