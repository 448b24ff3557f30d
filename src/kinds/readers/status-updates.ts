import type { Paragraph, RootContent } from "mdast";
import { compareText } from "#model/diagnostic.ts";
import { isResidue, placeOfNode } from "#read/marks.ts";
import { plainLine } from "#read/plain-text.ts";
import type { Reading } from "../reading.ts";
import { milestoneOfLabel } from "./milestones.ts";
import { type Row, rowOf } from "./timeline-rows.ts";

/** The time of an update as cState pages write it (https://github.com/cstate/cstate/wiki): a call that the theme replaces. */
const track = /\s*\{\{[<%]\s*track\s+["“”]([^"“”]{4,40})["“”]\s*[>%]\}\}/u;

/** The updates of a status page, each a paragraph with its state in front and its time behind, the newest first. */
export function readStatusUpdates(reading: Reading, nodes: readonly RootContent[]): void {
  const rows = nodes.flatMap((node) => (node.type === "paragraph" && !isResidue(node) ? (updateOf(node) ?? []) : []));
  if (rows.length === 0) return;
  rows.sort((a, b) => compareText(a.time, b.time));
  reading.pendingTimelines.push({
    times: rows.map(({ time }) => ({ raw: time })),
    rows: rows.map(({ time: _time, day: _day, ...row }) => row),
    zone: reading.zone,
  });
}

function updateOf(node: Paragraph): Row | undefined {
  const text = plainLine(node);
  const time = track.exec(text)?.[1];
  if (time === undefined) return undefined;
  const [head] = node.children;
  const marked = head?.type === "emphasis" || head?.type === "strong" ? plainLine(head).replace(/\s*:$/, "") : "";
  // A sentence in italics is no state.
  const state = marked.split(" ").length <= 3 ? marked : "";
  const event = text
    .slice(state.length)
    .replace(track, "")
    .replace(/^\s*[-–—:]\s*/u, "")
    .trim();
  const milestone = milestoneOfLabel(state.toLowerCase());
  const row = rowOf(time, event || state, state ? { state } : {}, placeOfNode(node));
  return milestone ? { ...row, milestone } : row;
}
