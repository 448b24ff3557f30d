import { expect, it } from "vitest";
import { linkTargets } from "./link-targets.ts";
import { sampleKnowledgeBase } from "./sample-knowledge-base.ts";

const kb = sampleKnowledgeBase([
  { id: "nt-aaaaa", path: "a.md" },
  { id: "nt-bbbbb", path: "notes/b.md" },
]);
const [, b] = kb.records;
if (b !== undefined) {
  b.body.html = '<h2 id="causes">Root cause</h2><h2 id="always">1. Test first (ALWAYS)</h2>';
  b.body.toc = [
    { level: 2, text: "Root cause", anchor: "causes" },
    { level: 2, text: "1. Test first (ALWAYS)", anchor: "always" },
  ];
}
const find = linkTargets(kb, "content");

it.each([
  ["notes/b.md", ""],
  ["notes/b.md#causes", "#causes"],
  ["notes/b.md#root-cause", "#causes"],
  ["notes/b.md#1-test-first-always", "#always"],
  ["/content/notes/b.md#Root-Cause", "#causes"],
  ["notes/b.md#nowhere", "#nowhere"],
  ["notes/b.md#%", "#%"],
])("%s leads to the document at %o", (target, hash) => {
  expect(find(target, "a.md")).toEqual({ id: "nt-bbbbb", hash });
});
