import type { Nodes } from "mdast";
import { findNode } from "../find-node.ts";
import { text, wrapper } from "../wrapper.ts";
import type { View } from "./view.ts";

/** How far a measure was from its usual value, beside it: only where both have one unit. */
export const metricRatios: View = (root, { monitoring, places }) => {
  monitoring.during.forEach(({ value, baseline }, i) => {
    const ratio = ratioOf(value, baseline);
    const found = ratio ? findNode(root, places[`monitoring.during[${i}]`], ["listItem"]) : undefined;
    const first = found?.node.children[0];
    if (first?.type !== "paragraph" || ratio === undefined) return;
    (first.children as Nodes[]).push(text(" "), wrapper("span", [text(ratio)], { className: ["ratio"] }) as never);
  });
};

/** `75× the baseline`, `0.1× the baseline`. */
export function ratioOf(value: string, baseline: string): string | undefined {
  const [a, b] = [measure(value), measure(baseline)];
  if (!a || !b || b.number === 0 || a.unit !== b.unit) return undefined;
  const ratio = a.number / b.number;
  const rounded = ratio >= 10 ? Math.round(ratio) : Math.round(ratio * 10) / 10;
  return rounded === 0 || rounded === 1 ? undefined : `${rounded}× the baseline`;
}

/** Factors to the smallest unit of their sort. */
const units = new Map<string, [string, number]>([
  ["ms", ["ms", 1]],
  ["s", ["ms", 1000]],
  ["sec", ["ms", 1000]],
  ["seconds", ["ms", 1000]],
  ["min", ["ms", 60_000]],
  ["minutes", ["ms", 60_000]],
  ["kb", ["b", 1e3]],
  ["mb", ["b", 1e6]],
  ["gb", ["b", 1e9]],
]);

function measure(raw: string): { number: number; unit: string } | undefined {
  const match = raw.trim().match(/^[~<>≈]?\s*(\d{1,15}(?:,\d{3}){0,4}(?:\.\d{1,9})?)\s*(%|[A-Za-zµ/]{0,20})$/);
  if (!match) return undefined;
  const number = Number((match[1] ?? "").replaceAll(",", ""));
  const written = (match[2] ?? "").toLowerCase();
  const [unit, factor] = units.get(written) ?? [written, 1];
  return { number: number * factor, unit };
}
