import type { ListItem, Nodes, Paragraph } from "mdast";
import { labelOfItem } from "#read/labels.ts";
import { isResidue } from "#read/marks.ts";
import { plainLine } from "#read/plain-text.ts";

interface Around {
  /** The bullets say more about the action: it stands below a number, or its form has lines for owner and date. */
  explained: boolean;
  lines: readonly string[];
}

/**
 * The bullets below an action that are steps to be done one by one. Those that say who, by when or where (`Owner: Kim`), why,
 * or only point somewhere belong to the action itself; a box is always a step.
 */
export function stepsBelow(item: ListItem, { explained, lines }: Around): ListItem[] {
  return item.children.flatMap((child) => {
    if (child.type !== "list") return [];
    return child.children.filter((each) => {
      if (!hasOwnWords(each, lines)) return false;
      return typeof each.checked === "boolean" || (!explained && !child.ordered && !isReason(each));
    });
  });
}

/** What stands below an action, without the steps: they have links and tickets of their own. */
export function withoutSteps(node: Nodes, steps: ReadonlySet<ListItem>): Nodes[] {
  return node.type === "list" ? node.children.filter((item) => !steps.has(item)) : [node];
}

function hasOwnWords(item: ListItem, lines: readonly string[]): boolean {
  const [first] = item.children;
  if (isResidue(item) || first?.type !== "paragraph" || labelOfItem(item, lines) || isField(plainLine(first)))
    return false;
  return !linksAlone(first) && /\p{L}/u.test(plainLine(first).replace(/https?:\/\/\S+/g, ""));
}

/** `Owner: Kim` without emphasis. */
function isField(words: string): boolean {
  return /^[\p{L} ]{2,20}:\s/u.test(words);
}

function linksAlone({ children }: Paragraph): boolean {
  return children.every((child) => child.type === "link" || (child.type === "text" && child.value.trim() === ""));
}

const reasons =
  /^(?:this|that|it|they|these|those|because|so that|note|e\.g\.|i\.e\.|for example|for instance)(?![\p{L}\p{N}])/iu;

function isReason(item: ListItem): boolean {
  const [first] = item.children;
  return first !== undefined && reasons.test(plainLine(first));
}
