import { expect, it } from "vitest";
import { syntheticDocument } from "./synthetic-documents.ts";

const documents = Array.from({ length: 300 }, (_, number) => syntheticDocument(number));

it("gives the same document for the same number", () => {
  expect(syntheticDocument(42)).toEqual(documents[42]);
});

it("gives different paths, ids and texts", () => {
  for (const of of [
    documents.map(({ path }) => path),
    documents.map(({ text }) => text),
    documents.map(({ text }) => /^id: (nt-\w{5})$/m.exec(text)?.[1]),
  ]) {
    expect(new Set(of).size).toBe(documents.length);
  }
});

it("writes about 5 KB a document", () => {
  const sizes = documents.map(({ text }) => Buffer.byteLength(text));
  const mean = sizes.reduce((sum, size) => sum + size, 0) / sizes.length;
  expect(mean).toBeGreaterThan(4_500);
  expect(mean).toBeLessThan(6_000);
});

it("writes tables, task lists, code and callouts", () => {
  const all = documents.map(({ text }) => text).join("\n");
  for (const sign of ["| Time | Event |", "- [x] ", "- [ ] ", "```text", "> [!NOTE]", "**Why #5**"]) {
    expect(all).toContain(sign);
  }
});
