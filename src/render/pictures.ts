import type { Root } from "hast";
import { walkElements } from "#read/walk.ts";

/** Pictures are loaded when one comes near them, and one without a description says nothing rather than its file name. */
export function describePictures(tree: Root): void {
  walkElements(tree, ({ tagName, properties }) => {
    if (tagName !== "img") return undefined;
    properties.alt ??= "";
    properties.loading = "lazy";
    properties.decoding = "async";
    return undefined;
  });
}
