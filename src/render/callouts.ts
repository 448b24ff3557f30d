import type { Callout, Options } from "@r4ai/remark-callout";
import { calloutLooks } from "#read/callouts.ts";
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
    properties: sealed({ className: ["callout-title"] }) as Record<string, string>,
  }),
  titleInner: () => undefined,
  body: () => ({ tagName: "div", properties: sealed({ className: ["callout-body"] }) as Record<string, string> }),
  icon: () => undefined,
  foldIcon: () => undefined,
};
