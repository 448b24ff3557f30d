import fc from "fast-check";
import { expect, test } from "vitest";
import { previewName } from "./preview-name.ts";

test.each([
  ["main", "main"],
  ["fix-queue-2", "fix-queue-2"],
])("%s stays as it is", (branch, name) => {
  expect(previewName(branch)).toBe(name);
});

test.each([
  ["feature/Foo Bar", /^feature-foo-bar--[0-9a-f]{8}$/],
  ["../../etc/passwd", /^etc-passwd--[0-9a-f]{8}$/],
  ["größer", /^gro-er--[0-9a-f]{8}$/],
  ["$(reboot)`x`;&&", /^reboot-x--[0-9a-f]{8}$/],
  ["日本語", /^branch--[0-9a-f]{8}$/],
  ["-", /^branch--[0-9a-f]{8}$/],
  ["", /^branch--[0-9a-f]{8}$/],
  ["a".repeat(200), /^a{53}--[0-9a-f]{8}$/],
])("%s is made safe", (branch, name) => {
  expect(previewName(branch)).toMatch(name);
});

test("no branch takes the place of another one", () => {
  for (const [one, other] of [
    ["a/b", "a-b"],
    ["A", "a"],
    ["feature/foo", previewName("feature/foo")],
  ] as const) {
    expect(previewName(one)).not.toBe(previewName(other));
  }
});

test("whatever the branch is called, the name is one harmless part of a path and always the same", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (branch) => {
      expect(previewName(branch)).toMatch(/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/);
      expect(previewName(branch)).toBe(previewName(branch));
    }),
  );
});
