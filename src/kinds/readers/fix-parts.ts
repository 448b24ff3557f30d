import type { Code, ListItem, RootContent } from "mdast";
import type { Fix } from "#model/incident.ts";
import { commandsIn } from "#read/commands.ts";
import { configChanges, fileIn } from "#read/config-changes.ts";
import { isResidue } from "#read/marks.ts";
import { isPlaceholderCode } from "#read/placeholder-code.ts";
import { plainLine, plainText } from "#read/plain-text.ts";
import type { Section } from "#read/sections.ts";
import { isNone, placeOf, type Reading, type SectionView, setPlace } from "../reading.ts";
import { checkOf, saysOpen, saysPassed } from "./checks.ts";
import { startFix } from "./labelled-fix.ts";
import { filesIn, takeCodePair } from "./technical.ts";

type FixPart = "code" | "config" | "commands" | "verified";

/** A section that tells more about the fix above it: its code, its settings, its commands, how it was tested. */
export function readFixPart(reading: Reading, view: SectionView, part: FixPart): void {
  const nodes = view.nodes.filter((node) => !isResidue(node) && node.type !== "thematicBreak");
  const found: Fix = { kind: "permanent", text: "", commands: [], files: [], config: [], verified: [] };
  if (part === "code") readCode(reading, nodes, found);
  else if (part === "config") found.config.push(...configIn(nodes));
  else if (part === "commands") found.commands.push(...commandsOf(nodes));
  else readChecks(reading, view.section, nodes, found);
  if (isEmpty(found)) return;
  const fix = openFix(reading) ?? startFix(reading, nodes, "permanent");
  setPlace(reading, `fixes[${reading.incident.fixes.indexOf(fix)}].${part}`, placeOf(nodes));
  if (found.codeBefore !== undefined) fix.codeBefore ??= found.codeBefore;
  if (found.codeAfter !== undefined) fix.codeAfter ??= found.codeAfter;
  for (const list of ["commands", "files", "config", "verified"] as const) fix[list].push(...(found[list] as never[]));
}

function isEmpty(fix: Fix): boolean {
  const lists = fix.commands.length + fix.files.length + fix.config.length + fix.verified.length;
  return lists === 0 && fix.codeBefore === undefined && fix.codeAfter === undefined;
}

/** The last lasting fix: what comes after a workaround is not about it. */
function openFix(reading: Reading): Fix | undefined {
  return reading.incident.fixes.filter((fix) => fix.kind === "permanent" || fix.kind === "hotfix").pop();
}

/** Before and after; code that is neither is what stands there now. */
function readCode(reading: Reading, nodes: RootContent[], found: Fix): void {
  found.files.push(...filesIn(reading, nodes));
  const fences = nodes.filter((node): node is Code => node.type === "code" && node.value.trim() !== "");
  for (const fence of fences) takeCodePair(found, fence.value);
  if (found.codeBefore !== undefined || found.codeAfter !== undefined) return;
  const whole = fences.filter(
    ({ value }) => !value.split("\n").every((line) => line === "" || isPlaceholderCode(line)),
  );
  if (whole.length > 0 && !whole.some(({ value }) => /_code_example\(\)/.test(value)))
    found.codeAfter = whole.map(({ value }) => value).join("\n\n");
}

/** Fences by the file that a comment or the line above them names; bullets (`.env: POOL_SIZE=20`). */
function configIn(nodes: readonly RootContent[]): Fix["config"] {
  let above: string | undefined;
  return nodes.flatMap((node): Fix["config"] => {
    if (node.type === "code") {
      const changes = configChanges(node.value);
      return changes.map((change) => (change.file === undefined && above ? { file: above, ...change } : change));
    }
    if (node.type === "list") return node.children.flatMap((item) => configOfItem(item));
    above = fileIn(plainLine(node).replace(/[:：]$/u, ""));
    return [];
  });
}

function configOfItem(item: ListItem): Fix["config"] {
  const fences = item.children.filter((child): child is Code => child.type === "code");
  const line = plainLine(item.children.filter((child) => child.type !== "code"));
  const [, head, rest] = line.match(/^(\S+)\s*(?:[:：–—]|->|→|\s-)\s*(.*)$/u) ?? [];
  const file = fileIn(head ?? line) ?? fileIn(line.replace(/[:：]$/u, ""));
  const named = file === undefined ? {} : { file };
  if (fences.length > 0)
    return fences.flatMap(({ value }) => configChanges(value)).map((change) => ({ ...named, ...change }));
  const text = file === undefined ? line : (rest ?? "");
  return isResidue(item) || text === "" || isNone(text) || isPlaceholderCode(text) ? [] : [{ ...named, text }];
}

/** Fences line by line, and bullets that are nothing but code. */
function commandsOf(nodes: readonly RootContent[]): string[] {
  return nodes.flatMap((node): string[] => {
    if (isResidue(node)) return [];
    if (node.type === "code") return commandsIn(node.value).filter((line) => !isPlaceholderCode(line));
    if (node.type === "list")
      return node.children.flatMap((item) => (isResidue(item) ? [] : commandsOf(item.children)));
    if (node.type !== "paragraph") return [];
    const spans = node.children.flatMap((child) =>
      child.type === "inlineCode" && !isResidue(child) ? [child.value] : [],
    );
    const words = node.children.filter((child) => child.type !== "inlineCode" && child.type !== "break");
    const bare = /^[\s,;.]*$/.test(plainText(words));
    return bare ? spans.flatMap((span) => commandsIn(span)) : [];
  });
}

/** Steps count as done where their box is ticked; without boxes, where the results below them are good. */
function readChecks(reading: Reading, section: Section, nodes: readonly RootContent[], found: Fix): void {
  const { lines } = reading.source;
  const results = isResults(section);
  const good = !results && resultsHold(section);
  const ticked = (text: string) => (results ? !saysOpen(text) : good || saysPassed(text));
  const lists = nodes.flatMap((node) => (node.type === "list" ? node.children : []));
  const checks = lists.flatMap((item) => checkOf(item, lines, ticked) ?? []);
  const prose = nodes.filter((node) => node.type === "paragraph").map((node) => plainText(node));
  // A paragraph above a list leads to it.
  const said = lists.length > 0 ? [] : prose.filter((text) => text !== "" && !isNone(text));
  found.verified.push(...checks, ...said.map((text) => ({ text, ticked: ticked(text) })));
}

function isResults(section: Section): boolean {
  return /\bresults?$/.test(section.key);
}

/** The results that stand beside these steps name nothing that failed. */
function resultsHold(section: Section): boolean {
  const beside = (section.parent?.children ?? []).find((other) => other !== section && isResults(other));
  const text = beside ? plainText(beside.nodes.filter((node) => !isResidue(node))) : "";
  return text !== "" && !isNone(text) && !saysOpen(text);
}
