import { expect, test } from "vitest";
import { temporaryFolder } from "../run-command.testing.ts";
import { mintId } from "./mint-id.ts";

test("an id that any document or the ledger mentions is not minted again", async () => {
  const content = temporaryFolder({
    "a/one.md": "---\nid: nt-00000\n---\n",
    "two.MD": "",
    "two.markdown": "see NT-11111",
    "permalinks.txt": "/i/nt-22222/ nt-22222 2025-01-01\n",
  });
  const digits = [0, 1, 2, 3].flatMap((digit) => Array.from({ length: 5 }, () => digit));
  expect(await mintId(content, () => digits.shift() ?? 0)).toBe("nt-33333");
});

test("ids are five characters of Crockford's base32", async () => {
  const content = temporaryFolder();
  const ids = await Promise.all(Array.from({ length: 50 }, () => mintId(content)));
  for (const id of ids) expect(id).toMatch(/^nt-[0-9a-hjkmnp-tv-z]{5}$/);
  expect(new Set(ids).size).toBeGreaterThan(45);
});
