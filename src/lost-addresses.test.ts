import { expect, test } from "vitest";
import { sampleKnowledgeBase } from "#pages/sample-knowledge-base.ts";
import type { ReleaseRecord } from "#publish/release-record.ts";
import { emptiedLists } from "./lost-addresses.ts";
import type { Compiled } from "./pipeline.ts";

function emptied(hiddenTag: string, slug: string, urls = ["/"]): string[] {
  const { records } = sampleKnowledgeBase([{ id: "nt-aaaaa", path: "a.md", tags: [hiddenTag] }]);
  const previous = { files: new Map([[`tags/${slug}/index.html`, ""]]) } as unknown as ReleaseRecord;
  return emptiedLists({ records, kb: sampleKnowledgeBase([]) } as unknown as Compiled, urls, previous);
}

test("the list of a tag that nobody has any more goes on answering", () => {
  expect(emptied("redis", "kafka")).toEqual(["/tags/kafka/"]);
});

test("a tag by which a document that is held back is known is not kept, however it is spelled in an address", () => {
  expect(emptied("Race condition", "race-condition")).toEqual([]);
  expect(emptied("C++", "c-plus-plus")).toEqual([]);
  expect(emptied("u\u0308bertragung", "\u00fcbertragung")).toEqual([]);
  expect(emptied("!!!", "tag-4a1b2c3d")).toEqual([]);
});

test("a later page of a list that is still there goes on answering, whoever else was on it", () => {
  expect(emptied("redis", "redis/page-2", ["/", "/tags/redis/"])).toEqual(["/tags/redis/page-2/"]);
  expect(emptied("redis", "redis/page-2")).toEqual([]);
});
