import fc from "fast-check";
import { expect, test } from "vitest";
import { fileName } from "./file-name.ts";

test.each([
  ["Checkout oversold the last item", "2025-11-05-checkout-oversold-the-last-item.md"],
  ["Überlauf im Café – 2×!", "2025-11-05-uberlauf-im-cafe-2.md"],
  ["検索が止まった", "2025-11-05-検索が止まった.md"],
  ["हिन्दी", "2025-11-05-हिन्दी.md"],
  ["../../etc/passwd", "2025-11-05-etc-passwd.md"],
  ["!!!", "2025-11-05.md"],
  ["a".repeat(200), `2025-11-05-${"a".repeat(60)}.md`],
])("%s", (title, expected) => {
  expect(fileName("2025-11-05", title)).toBe(expected);
});

test("any title gives one portable name", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), (title) => {
      const name = fileName("2025-11-05", title);
      expect(name).toMatch(/^2025-11-05(?:-[\p{L}\p{N}\p{M}-]+)?\.md$/u);
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
    }),
  );
});
