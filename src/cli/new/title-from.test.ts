import { expect, test } from "vitest";
import { titleFrom } from "./title-from.ts";

test.each([
  ["lost-leader", "Lost Leader"],
  ["lost-leader-2.md", "Lost Leader 2"],
  ["  Checkout   is down ", "Checkout is down"],
  ["off-by-one in the pager", "off-by-one in the pager"],
  ["INC-42", "INC-42"],
])("%j gives %j", (given, title) => {
  expect(titleFrom(given)).toBe(title);
});
