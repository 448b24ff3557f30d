import type { Callout, Options } from "@r4ai/remark-callout";
import type { Root, Text } from "mdast";
import { calloutLooks } from "#read/callouts.ts";
import { walkMarkdown } from "#read/walk.ts";
import { sealed } from "./trusted.ts";

/** A callout of an unknown type keeps its word and gets a neutral look. */
function classes(callout: Callout): string[] {
  return ["callout", `callout-${calloutLooks.get(callout.type.toLowerCase()) ?? "neutral"}`];
}

export const calloutOptions: Options = {
  root: (callout) => ({
    tagName: callout.isFoldable ? "details" : "div",
    properties: {
      ...(sealed({ className: classes(callout) }) as Record<string, string>),
      ...(callout.isFoldable && callout.defaultFolded === false ? { open: true } : {}),
    },
  }),
  title: (callout) => ({
    tagName: callout.isFoldable ? "summary" : "div",
    properties: sealed({
      className: ["callout-title"],
      // A title of the author's own does not say that it is a warning, and a colour alone does not either.
      ...(callout.title === defaultTitle(callout.type) ? {} : { lead: defaultTitle(callout.type) }),
    }) as Record<string, string>,
  }),
  titleInner: () => undefined,
  body: () => ({ tagName: "div", properties: sealed({ className: ["callout-body"] }) as Record<string, string> }),
  icon: () => undefined,
  foldIcon: () => undefined,
};

/** Words that are no words in lower case. */
const titles = new Map([
  ["tldr", "TL;DR"],
  ["faq", "FAQ"],
]);

const head = /^\[!([^\]|\n]{1,40})(?:\|[^\]\n]{0,80})?\]([+-]?)[ \t]*([^\n]*)/;

/**
 * Brings `> [!tip|wide]- Title` into the form that the callout plugin knows: no metadata in the type (Obsidian's, for its own
 * themes), one blank before the title, and a title where there is none.
 */
export function mendCallouts(root: Root): void {
  walkMarkdown(root, (node) => {
    const first = node.type === "blockquote" ? node.children[0] : undefined;
    const text = first?.type === "paragraph" ? first.children[0] : undefined;
    if (first?.type !== "paragraph" || text?.type !== "text") return undefined;
    const match = head.exec(text.value);
    if (!match) return undefined;
    const [whole, type = "", fold = "", title = ""] = match;
    const goesOn =
      whole.length === text.value.length && first.children.length > 1 && first.children[1]?.type !== "break";
    const own = title.trimEnd() || goesOn ? title : defaultTitle(type);
    const mended: Text = { ...text, value: `[!${type}]${fold} ${own}${text.value.slice(whole.length)}` };
    first.children[0] = mended;
    // A hard break behind the type ends the line, as a soft one does.
    if (first.children[1]?.type === "break" && whole.length === text.value.length) {
      mended.value += "\n";
      first.children.splice(1, 1);
    }
    return undefined;
  });
}

function defaultTitle(type: string): string {
  return titles.get(type.toLowerCase()) ?? type.charAt(0).toUpperCase() + type.slice(1).toLowerCase();
}
