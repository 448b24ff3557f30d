import type { List, ListItem, Nodes } from "mdast";
import type { ReviewedCheck } from "#model/incident.ts";
import { type Found, findNode } from "../find-node.ts";
import { cardTable, text, wrapper } from "../wrapper.ts";
import { replaceRange, type View } from "./view.ts";

interface Box extends Found<ListItem> {
  check: ReviewedCheck;
}

/** A review's boxes in two columns: what the author says, and what the text of the document shows. */
export const checklist: View = (root, { checklist: all, places }) => {
  const boxes = all.flatMap((check, i): Box[] => {
    const found = findNode(root, places[`checklist[${i}]`], ["listItem"]);
    return found ? [{ check, ...found }] : [];
  });
  for (const list of new Set(boxes.map(({ parent }) => parent as List))) {
    const own = boxes.filter(({ parent }) => parent === list);
    // What else stands in the list would have no row.
    if (own.length !== list.children.length) continue;
    replaceRange(own[0]?.holder ?? root, list, list, () => [table(own)]);
  }
};

const columns = ["Reviewed", "Ticked by the author", "Verified from the text"];

function table(boxes: readonly Box[]) {
  const rows = boxes.map(({ check: { ticked, verdict }, node }) => ({
    ...(ticked && verdict === "fail" ? { className: ["contradicted"] } : {}),
    cells: [
      node.children as Nodes[],
      [sign(ticked ? ["Ticked", "sign-yes"] : ["Not ticked", "sign-open"])],
      [sign(verdictWords[verdict])],
    ],
  }));
  return cardTable("Checklist", columns, rows, "checklist");
}

function sign([word, className]: readonly [string, string]) {
  return wrapper("span", [text(word)], { className: ["sign", className] });
}

const verdictWords: Record<ReviewedCheck["verdict"], readonly [string, string]> = {
  pass: ["Holds", "sign-yes"],
  fail: ["Does not hold", "sign-no"],
  "cannot-tell": ["Cannot tell", "sign-unsure"],
};
