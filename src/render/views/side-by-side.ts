import type { Nodes, Root } from "mdast";
import type { Place } from "#model/place.ts";
import { wrapper } from "../wrapper.ts";
import { siblingsAt } from "./boxes.ts";
import { replaceRange, type View } from "./view.ts";

/** What should have happened beside what did, where the author wrote both one after the other. */
export const sideBySide: View = (root, incident) => {
  const { expected, actual, places } = incident;
  if (!expected || !actual) return;
  const halves = [halfOf(root, places.expected, "expected"), halfOf(root, places.actual, "actual")].filter(
    (half) => half !== undefined,
  );
  const [first, second] = halves.sort((a, b) => a.start - b.start);
  if (!first || !second || first.end + 1 !== second.start) return;
  const children = root.children as Nodes[];
  const [from, to] = [children[first.start], children[second.end]];
  if (!from || !to) return;
  replaceRange(root, from, to, (nodes) => [
    wrapper(
      "div",
      [first, second].map(({ start, end, name }) =>
        wrapper("div", nodes.slice(start - first.start, end - first.start + 1), {
          className: ["half", `half-${name}`],
        }),
      ),
      { id: "expected-actual", className: ["side-by-side"] },
    ),
  ]);
};

interface Half {
  name: string;
  /** Indexes among the children of the document. */
  start: number;
  end: number;
}

/** The passage with the heading above it. */
function halfOf(root: Root, place: Place | undefined, name: string): Half | undefined {
  const range = siblingsAt(root, place);
  if (range?.parent !== root) return undefined;
  const children = root.children as Nodes[];
  const first = children.indexOf(range.first);
  const headed = children[first - 1]?.type === "heading";
  return { name, start: headed ? first - 1 : first, end: children.indexOf(range.last) };
}
