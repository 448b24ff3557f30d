import type { TreeEntry } from "#git/trees.ts";
import { type PushProblem, pushError } from "./push-problem.ts";

/** Controls, backslashes, marks that turn the direction of text or have no width. */
const forbidden = /[\p{Cc}\p{Cs}\\\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/u;

/**
 * What git can bring besides text. Modes and names are an allow-list: ordinary files, and in the content folder none that
 * could be run.
 *
 * @param inContent whether a path lies in the content folder
 */
export function fileProblem(entry: TreeEntry, inContent: (path: string) => boolean): PushProblem | undefined {
  return modeProblem(entry, inContent) ?? nameProblem(entry, inContent);
}

function modeProblem({ mode, path }: TreeEntry, inContent: (path: string) => boolean): PushProblem | undefined {
  if (mode === "100644" || (mode === "100755" && !inContent(path))) return undefined;
  if (mode === "100755") {
    const help = `Run:  git update-index --chmod=-x ${path}  and commit again.`;
    return pushError("push-mode", path, "a document is no program (mode 100755)", help);
  }
  const what = new Map([
    ["120000", "a symbolic link"],
    ["160000", "a submodule"],
  ]).get(mode);
  const help = "Commit the file itself in its place.";
  return pushError("push-mode", path, `${what ?? "this kind of entry"} is not taken (mode ${mode})`, help);
}

function nameProblem({ path, readable }: TreeEntry, inContent: (path: string) => boolean): PushProblem | undefined {
  const rename = "Rename it: letters, digits, blanks, dots and dashes are fine.";
  if (!readable) return pushError("push-path", path, "the name is not UTF-8", rename);
  if (forbidden.test(path))
    return pushError("push-path", path, "the name has a character that hides something", rename);
  const parts = path.split("/");
  if (parts.some((part) => part === "" || part === "." || part === "..")) {
    return pushError("push-path", path, "the path leads out of its folder", rename);
  }
  if (parts.some((part) => Buffer.byteLength(part) > 255)) {
    return pushError("push-path", path, "the name is longer than 255 bytes", rename);
  }
  const git = parts.find(isGitName);
  if (git === undefined || (path === git && (git === ".gitignore" || git === ".gitattributes"))) return undefined;
  if (!inContent(path) && (git === ".gitignore" || git === ".gitkeep" || git === ".github" || git === ".gitlab-ci.yml"))
    return undefined;
  if (git === ".gitkeep" && parts.at(-1) === git) return undefined;
  return pushError("push-path", path, `\`${git}\` tells git what to do, and is not taken here`, "Leave it out.");
}

/** In all the spellings that some file system takes for it (CVE-2014-9390: ignorable characters are refused before). */
function isGitName(part: string): boolean {
  return /^(?:\.git|git~\d)/i.test(part);
}

/** What may stand in `.gitattributes` at the root: how branches are merged, and what a browser of code calls the files. */
const harmless = /^-?(?:text(?:=auto)?|eol=(?:lf|crlf)|merge=union|binary|linguist-[a-z]+(?:=[A-Za-z0-9]+)?)$/;

/** Attributes can run filters and change what an export contains; those that cannot are let through. */
export function attributesProblem(path: string, text: string): PushProblem | undefined {
  for (const [index, line] of text.split("\n").entries()) {
    const words = line.trim().split(/[ \t]+/);
    if (words[0] === "" || words[0]?.startsWith("#")) continue;
    const refused = words.slice(1).find((word) => !harmless.test(word));
    if (refused === undefined && !words[0]?.startsWith("[") && !words[0]?.startsWith('"')) continue;
    const problem = pushError(
      "push-path",
      path,
      `the attribute \`${refused ?? words[0]}\` is not taken`,
      "Only text, eol, binary, merge=union and linguist-* are: nothing that changes or runs.",
    );
    return { ...problem, line: index + 1, column: 1 };
  }
  return undefined;
}

/** Files that are one where case or composition does not count. Each pair is told of once, at a file that is new. */
export function twinProblems(files: readonly TreeEntry[], isNew: (path: string) => boolean): PushProblem[] {
  if (!files.some(({ path }) => isNew(path))) return [];
  const firstOf = new Map<string, string>();
  const twins = new Map<string, string | undefined>();
  return files.flatMap(({ path }) => {
    const other = prefixesOf(path).reduce<string | undefined>((found, prefix) => {
      if (!twins.has(prefix)) twins.set(prefix, twinOf(prefix, firstOf));
      return found ?? twins.get(prefix);
    }, undefined);
    if (other === undefined || !isNew(path)) return [];
    const message = `on some machines this is the same file as ${other}`;
    return [pushError("push-path", path, message, "Rename one of the two.")];
  });
}

/** Another spelling of the path that came before it. */
function twinOf(path: string, firstOf: Map<string, string>): string | undefined {
  const key = isAscii(path) ? path.toLowerCase() : path.normalize("NFC").toLowerCase().normalize("NFC");
  const first = firstOf.get(key);
  if (first === undefined) firstOf.set(key, path);
  return first;
}

/** For ten thousand paths, most of which need no tables of Unicode. */
function isAscii(path: string): boolean {
  return /^[ -~]*$/.test(path);
}

/** `a`, `a/b`, `a/b/c.md`. */
function prefixesOf(path: string): string[] {
  const parts = path.split("/");
  return parts.map((_, index) => parts.slice(0, index + 1).join("/"));
}
