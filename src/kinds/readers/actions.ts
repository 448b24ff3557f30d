import type { Heading, List, ListItem, Nodes, Paragraph, RootContent } from "mdast";
import type { Action, ActionTier } from "#model/incident.ts";
import type { Instant } from "#model/instant.ts";
import { headingKey } from "#read/heading-key.ts";
import { labelOfItem, labelsOfList, labelText, sectionItems } from "#read/labels.ts";
import { isResidue, marksOf, placeOfNode } from "#read/marks.ts";
import { isPlaceholder } from "#read/placeholders.ts";
import { plainLine, plainText } from "#read/plain-text.ts";
import { isNone, type Reading, readInstant, type SectionView, setPlace } from "../reading.ts";
import { actionKind, settleAction, takeDetail, takeInline, takeLinks } from "./action-details.ts";
import { type ActionGroup, anchorAt, groupOf, startAction } from "./action-start.ts";
import { stepsBelow, withoutSteps } from "./action-steps.ts";
import { readActionTable } from "./action-tables.ts";

/** Labels that every item of a form has: `**Next Step**: …`. */
const justCounts = /^(?:next steps?|actions?|tasks?|steps?|to ?dos?|action items?)(?: \d{1,2})?$/;
const detailKeys =
  /^(?:owners?|assignees?|assigned to|responsible|dri|status|due|due date|target date|deadline|eta|tickets?|issues?|prs?|type|tracking)$/;

/**
 * Action items as a checklist, as bullets, as a table, or as a heading each; the tier's own target date serves items without
 * one. Prose is none, unless it names who does it, by when, or where it is tracked.
 */
export function readActions(reading: Reading, view: SectionView, tier: ActionTier): void {
  const nodes = view.nodes.filter((node) => !isResidue(node));
  const section: ActionGroup = { ...groupOf(view.section.title, { tier, due: targetOf(reading, nodes) }), tier };
  let group = section;
  const before = reading.incident.actions.length;
  nodes.forEach((node, i) => {
    if (node.type === "heading") {
      group = groupOf(plainLine(node), section);
      const body = untilHeading(nodes.slice(i + 1));
      if (!body.some(({ type }) => type === "list" || type === "table")) readHeading(reading, node, body, group);
    } else if (node.type === "list") {
      if (!explains(node, nodes[i - 1], nodes[i + 1])) readList(reading, node, group);
    } else if (node.type === "table") readActionTable(reading, node, group);
    else if (node.type === "paragraph") {
      const words = plainLine(node);
      if (calledAction.test(words)) readParagraph(reading, node, group);
      else if (words.length <= 60 && nodes[i + 1]?.type === "list") group = { ...group, ...groupOf(words, group) };
    }
  });
  if (reading.incident.actions.length > before) return;
  for (const node of nodes) if (node.type === "paragraph") readParagraph(reading, node, group);
}

/** Bullets that were not indented below the number to which they belong: `1.`, bullets, `2.`. */
function explains(list: List, before: RootContent | undefined, after: RootContent | undefined): boolean {
  if (list.ordered || before?.type !== "list" || !before.ordered) return false;
  return (before.start ?? 1) > 1 || (after?.type === "list" && after.ordered === true && (after.start ?? 1) > 1);
}

function untilHeading(nodes: readonly RootContent[]): RootContent[] {
  const end = nodes.findIndex((node) => node.type === "heading");
  return nodes.slice(0, end < 0 ? nodes.length : end);
}

/** `**Target Completion**: 2025-11-07` above the items of a tier. */
function targetOf(reading: Reading, nodes: readonly RootContent[]): Instant | undefined {
  for (const item of sectionItems(nodes, reading.source.lines)) {
    if (item.type !== "label" || !/^target (?:completion|date)$|^due(?: date)?$/.test(item.line.key)) continue;
    return readInstant(reading, labelText(item.line), item.line.valuePlace, "actions.target");
  }
  return undefined;
}

/** `### 2) Alert on a full queue @kim [detect]`, with what there is to say about it below. */
function readHeading(reading: Reading, heading: Heading, body: readonly RootContent[], group: ActionGroup): void {
  const written = plainLine(heading);
  const kind = actionKind(/\[([^[\]]{3,20})\]\s*$/.exec(written)?.[1] ?? "");
  const title = written
    .replace(/^[^\p{L}\p{N}]*\d{1,3}(?:[.)]|\s*[-–:])\s*/u, "")
    .replace(/\[[^[\]]{3,20}\]\s*$/, "")
    .replace(/(?:^|\s)@[\w.-]{2,40}/g, "")
    .trim();
  if (title === "" || isPlaceholder(title)) return;
  const text = plainText(body.filter(({ type }) => type === "paragraph"));
  const action = startAction(reading, group, text || title, placeOfNode(heading));
  action.title = title;
  if (kind) action.kind = kind;
  anchorAt(heading, action);
  takeInline(action, `${written}\n${text}`);
  takeMark(action, title);
  takeLinks(action, [heading, ...body]);
  settleAction(reading, action, group.due, `${written} ${text}`, placeOfNode(heading));
}

/** A bullet that ends with a colon is the group of those below it. */
function readList(reading: Reading, list: List, group: ActionGroup): void {
  for (const item of list.children) {
    if (isResidue(item)) continue;
    const [first, ...rest] = item.children;
    const lists = rest.filter((node): node is List => node.type === "list");
    const title = first?.type === "paragraph" ? plainLine(first) : "";
    const groups =
      /^.{1,40}[:：]$/u.test(title) && !lists.some((inner) => labelsOfList(inner, reading.source.lines).length > 0);
    if (groups && lists.length > 0) for (const inner of lists) readList(reading, inner, groupOf(title, group));
    else readItem(reading, item, list, group);
  }
}

function readItem(reading: Reading, item: ListItem, list: List, group: ActionGroup): void {
  const lines = reading.source.lines;
  const label = labelOfItem(item, lines);
  const details = item.children.flatMap((child) => detailsOf(child, lines));
  const [first, ...rest] = item.children;
  const handle = label?.label.startsWith("@") ? label.label : undefined;
  const title =
    label && !handle && !isPlaceholder(label.label) && !justCounts.test(label.key) ? label.label : undefined;
  const own = first?.type === "paragraph" ? plainLine(first) : plainLine(item);
  const text = unmarked(label ? labelText(label) : own);
  if ((!text && !title) || isNone(text) || /^\[[ x]?\]$/i.test(text)) return;
  const action = startAction(reading, group, text || title || "", placeOfNode(item));
  if (title) action.title = unmarked(title);
  if (handle) action.owners.push(handle.slice(1));
  if (item.checked !== null && item.checked !== undefined) action.ticked = item.checked;
  else takeMark(action, own);
  marksOf(item).action = true;
  anchorAt(item, action);
  for (const detail of details) takeDetail(reading, action, detail.key, detail.value, detail.place);
  if (details.length === 0) takeInline(action, own);
  const steps = new Set(stepsBelow(item, { explained: list.ordered === true || details.length > 0, lines }));
  takeLinks(action, [...(first ? [first] : []), ...rest.flatMap((node) => withoutSteps(node, steps))]);
  settleAction(reading, action, group.due, `${own} ${text}`, placeOfNode(item));
  for (const step of steps) readItem(reading, step, list, group);
}

interface Detail {
  key: string;
  value: string;
  place: ReturnType<typeof placeOfNode>;
}

/** The bullets below an action that say who, by when and where: `**Owner**: Kim`, and `Owner: Kim` too. */
function detailsOf(node: Nodes, lines: readonly string[]): Detail[] {
  if (node.type !== "list") return [];
  return node.children.flatMap((item) => {
    const label = labelOfItem(item, lines);
    if (label) return [{ key: label.key, value: labelText(label), place: label.valuePlace }];
    const [, words = "", value = ""] = /^([\p{L} ]{2,20}):\s+(\S.*)$/u.exec(plainLine(item)) ?? [];
    const key = headingKey(words);
    return detailKeys.test(key) ? [{ key, value, place: placeOfNode(item) }] : [];
  });
}

const marks: [boolean, RegExp][] = [
  [true, /^\s*(?:[✅☑✔🟢]\uFE0F?|\[x\]|(?:DONE|COMPLETED|FIXED)\b\s*[:\-–]?)\s*/u],
  [false, /^\s*(?:[⬜☐❌🔲⏳🚧🔜]\uFE0F?|\[ \]|(?:TODO|WIP)\b\s*[:\-–]?)\s*/u],
];

/** `✅ Alert added`: a box that was drawn as a sign. */
function takeMark(action: Action, text: string): void {
  const found = marks.find(([, mark]) => mark.test(text));
  if (found) action.ticked = found[0];
}

function unmarked(text: string): string {
  const found = marks.find(([, mark]) => mark.test(text));
  return (found ? text.replace(found[1], "") : text) || text;
}

const calledAction = /^action items?\s*[:–—-]\s*/i;

/** One action to a paragraph where it says whose it is, when it is due, or that it is to do. */
function readParagraph(reading: Reading, node: Paragraph, group: ActionGroup): void {
  const written = plainLine(node);
  const called = calledAction.test(written);
  const text = written.replace(calledAction, "");
  if (/[:：]$/u.test(text) || text.length > 600 || isNone(text)) return;
  const action: Action = { text, tier: group.tier, owners: [], done: false, tickets: [], anchor: "" };
  takeInline(action, text);
  takeMark(action, text);
  takeLinks(action, [node]);
  const tracked = action.tickets.length > 0 && text.length <= 200;
  if (!called && action.owners.length === 0 && !action.due && action.ticked === undefined && !tracked) return;
  const kept = startAction(reading, group, unmarked(text), placeOfNode(node));
  Object.assign(kept, { ...action, text: kept.text, anchor: kept.anchor });
  anchorAt(node, kept);
  settleAction(reading, kept, group.due, text, placeOfNode(node));
}

/** The follow-up section: its checklist is a list of steps for the team, kept apart from the tracked actions. */
export function readFollowup(reading: Reading, view: SectionView): void {
  const lines = view.nodes.filter((node) => !isResidue(node));
  for (const node of lines) {
    if (node.type !== "list") continue;
    for (const item of node.children) {
      if (isResidue(item) || labelOfItem(item, reading.source.lines)?.value.length) continue;
      const text = plainLine(item);
      if (!text || headingKey(text) === "") continue;
      setPlace(reading, `followups[${reading.incident.followups.length}]`, placeOfNode(item));
      reading.incident.followups.push({
        text,
        tier: "follow-up",
        owners: [],
        done: item.checked === true,
        ticked: item.checked === true,
        tickets: [],
        anchor: `f-${reading.incident.followups.length + 1}`,
      });
    }
  }
}
