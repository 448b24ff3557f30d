import type { Code, RootContent } from "mdast";
import type { Fix } from "#model/incident.ts";
import { isResidue, type placeOfNode } from "#read/marks.ts";
import { plainText } from "#read/plain-text.ts";
import { walkMarkdown } from "#read/walk.ts";
import { isNone, placeOf, type Reading, type SectionView, setPlace } from "../reading.ts";

const shell = /^(?:(?:ba|z|fi)?sh|console|shell\w*|powershell|ps1|terminal)$/i;
/** `ENABLE_CACHE`, `MAX_POOL_SIZE=20`: a flag or setting by its form. */
const setting = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+(?:\s*[=:]\s*\S.{0,80})?$/;
const half = /^\s*(?:#|\/\/|--|;|<!--|\/\*)\s*(before|after)\b[^\n]*\n?/i;

/** Mitigations as the author listed them: each bullet is one, with the settings that it names and the code below it. */
export function readFixes(reading: Reading, view: SectionView, kind: Fix["kind"]): void {
  const nodes = view.nodes.filter((node) => !isResidue(node) && node.type !== "thematicBreak");
  const groups: RootContent[][] = [];
  nodes.forEach((node, i) => {
    if (node.type === "list") groups.push(...node.children.filter((item) => !isResidue(item)).map((item) => [item]));
    else if (node.type === "code" && groups.length > 0) groups[groups.length - 1]?.push(node);
    else if (node.type === "code" || (node.type === "paragraph" && !introduces(node, nodes[i + 1])))
      groups.push([node]);
  });
  for (const group of groups) {
    const content = group.flatMap((node) => (node.type === "listItem" ? node.children : [node]));
    addFix(reading, content, kind, placeOf(group));
  }
}

/** `We did three things:` above a list. */
function introduces(node: RootContent, next: RootContent | undefined): boolean {
  return next?.type === "list" && /[:：]$/u.test(plainText(node));
}

/** One fix: its words, its commands, and the code that replaces other code or stands for itself. */
export function readCodeFix(reading: Reading, view: SectionView, kind: Fix["kind"]): void {
  const nodes = view.nodes.filter((node) => !isResidue(node) && node.type !== "thematicBreak");
  addFix(reading, nodes, kind, placeOf(nodes));
}

function addFix(
  reading: Reading,
  nodes: readonly RootContent[],
  kind: Fix["kind"],
  place: ReturnType<typeof placeOfNode>,
): void {
  const { fixes } = reading.incident;
  const text = plainText(nodes.filter((node) => node.type !== "code"));
  const fences = nodes.filter((node): node is Code => node.type === "code" && node.value.trim() !== "");
  if (isNone(text) || (text === "" && fences.length === 0)) return;
  const commands = fences.filter(({ lang }) => shell.test(lang ?? "")).map(({ value }) => value);
  const config = settingsIn(nodes).map((name) => ({ text: name }));
  setPlace(reading, `fixes[${fixes.length}]`, place);
  fixes.push({ kind, text, ...codeOf(fences), commands, files: [], config, verified: [] });
}

function codeOf(fences: readonly Code[]): Pick<Fix, "codeBefore" | "codeAfter"> {
  const sides: Record<"before" | "after", string[]> = { before: [], after: [] };
  for (const { value, lang } of fences) {
    if (shell.test(lang ?? "")) continue;
    const side = half.exec(value)?.[1]?.toLowerCase() === "before" ? "before" : "after";
    sides[side].push(value.replace(half, "").trim());
  }
  return {
    ...(sides.before.length > 0 ? { codeBefore: sides.before.join("\n\n") } : {}),
    ...(sides.after.length > 0 ? { codeAfter: sides.after.join("\n\n") } : {}),
  };
}

function settingsIn(nodes: readonly RootContent[]): string[] {
  const found = new Set<string>();
  walkMarkdown({ type: "root", children: [...nodes] }, (node) => {
    if (isResidue(node)) return "skip";
    if (node.type === "inlineCode" && setting.test(node.value.trim())) found.add(node.value.trim());
    return undefined;
  });
  return [...found];
}
