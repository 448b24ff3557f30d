import type { Code, ListItem, Nodes, RootContent } from "mdast";
import type { Check, Fix } from "#model/incident.ts";
import { commandsIn, isShell } from "#read/commands.ts";
import { type LabelLine, labelContent, labelOfItem, sectionItems } from "#read/labels.ts";
import { isResidue } from "#read/marks.ts";
import { plainText } from "#read/plain-text.ts";
import { placeOf, type Reading, type SectionView, setPlace } from "../reading.ts";
import { sectionRuleOf } from "../section-table.ts";
import { checkOf, saysPassed } from "./checks.ts";

type Part = "text" | "result" | "verified";

const parts: [Part, RegExp][] = [
  ["text", /^(?:action|actions taken|implementation|workaround|fix|the fix|change|solution|what we did)$/],
  ["result", /^(?:result|outcome|effect)$/],
  ["verified", /^(?:verification|verified|verified by|validation|tests?|test cases|testing)$/],
];

/** What was done: as prose, or by labels (`**Action**`, `**Result**`, `**Implementation**`, `**Verification**`). */
export function readFix(reading: Reading, view: SectionView, kind: Fix["kind"]): void {
  const nodes = view.nodes.filter((node) => !isResidue(node) && node.type !== "thematicBreak");
  const found = hasParts(nodes, reading.source.lines)
    ? partsOf(nodes, reading.source.lines)
    : { text: [plainText(nodes.filter((node) => node.type !== "code"))], result: [], verified: [] };
  const commands = nodes
    .filter((node): node is Code => node.type === "code" && isShell(node.lang))
    .flatMap((node) => commandsIn(node.value));
  const [text, result] = [found.text.filter(Boolean).join("\n"), found.result.filter(Boolean).join("\n")];
  if (!text && !result && commands.length === 0 && found.verified.length === 0) return;
  const fix = fixAbove(reading, view, kind) ?? startFix(reading, nodes, kind);
  if (text) fix.text = fix.text ? `${fix.text}\n${text}` : text;
  if (result) fix.result ??= result;
  fix.commands.push(...commands);
  fix.verified.push(...found.verified);
}

export function startFix(reading: Reading, nodes: readonly RootContent[], kind: Fix["kind"]): Fix {
  const { fixes } = reading.incident;
  const fix: Fix = { kind, text: "", commands: [], files: [], config: [], verified: [] };
  setPlace(reading, `fixes[${fixes.length}]`, placeOf(nodes));
  fixes.push(fix);
  return fix;
}

/** "The fix" below "Solution" goes on with what stands there already. */
function fixAbove(reading: Reading, { section }: SectionView, kind: Fix["kind"]): Fix | undefined {
  const { fixes, places } = reading.incident;
  const above = section.parent;
  const means = above && sectionRuleOf(reading.kind, above)?.means;
  const last = fixes[fixes.length - 1];
  const line = places[`fixes[${fixes.length - 1}]`]?.line ?? 0;
  const below = line > (above?.heading?.position?.start.line ?? Number.POSITIVE_INFINITY);
  return means?.field === "fix" && means.kind === kind && last?.kind === kind && below ? last : undefined;
}

function partOf(line: LabelLine | undefined): Part | undefined {
  return line && parts.find(([, labels]) => labels.test(line.key))?.[0];
}

function hasParts(nodes: readonly RootContent[], lines: readonly string[]): boolean {
  return sectionItems(nodes, lines).some((item) => {
    if (item.type === "label") return partOf(item.line) !== undefined;
    return item.node.type === "list" && item.node.children.some((entry) => partOf(labelOfItem(entry, lines)));
  });
}

interface Parts {
  text: string[];
  result: string[];
  verified: Check[];
}

function partsOf(nodes: readonly RootContent[], lines: readonly string[]): Parts {
  const found: Parts = { text: [], result: [], verified: [] };
  let open: Part = "text";
  for (const item of sectionItems(nodes, lines)) {
    if (item.type === "label") {
      open = partOf(item.line) ?? open;
      const said = plainText(item.line.value as Nodes[]);
      put(found, open, said && partOf(item.line) === undefined ? `${item.line.label}: ${said}` : said);
    } else if (item.node.type === "list") {
      for (const entry of item.node.children) if (!isResidue(entry)) putItem(found, open, entry, lines);
    } else if (item.node.type !== "code") put(found, open, plainText(item.node));
  }
  return found;
}

function putItem(found: Parts, open: Part, item: ListItem, lines: readonly string[]): void {
  const label = labelOfItem(item, lines);
  const part = partOf(label);
  if (!label || !part) {
    if (open !== "verified") return put(found, open, plainText(item));
    const check = checkOf(item, lines, saysPassed);
    if (check) found.verified.push(check);
    return;
  }
  const content = labelContent(label).filter((node) => !isResidue(node) && node.type !== "code");
  const lists = content.filter((node) => node.type === "list");
  if (part !== "verified") return put(found, part, plainText(content));
  put(found, part, plainText(content.filter((node) => node.type !== "list")));
  for (const entry of lists.flatMap((list) => list.children)) putItem(found, "verified", entry, lines);
}

function put(found: Parts, part: Part, text: string): void {
  if (text === "") return;
  if (part === "verified") found.verified.push({ text, ticked: saysPassed(text) });
  else found[part].push(text);
}
