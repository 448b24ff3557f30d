import { expect, it } from "vitest";
import { remember } from "./remember.ts";

it("asks once about a word, and every time about a long text", () => {
  const asked: string[] = [];
  const length = remember((text) => {
    asked.push(text);
    return text.length;
  });
  const long = "x".repeat(200);
  expect([length("lease"), length("lease"), length(long), length(long)]).toEqual([5, 5, 200, 200]);
  expect(asked).toEqual(["lease", long, long]);
});

it("goes on when there are more words than it keeps", () => {
  const same = remember((text) => text);
  for (let number = 0; number < 50_000; number += 1) same(String(number));
  expect([same("0"), same("49999")]).toEqual(["0", "49999"]);
});
