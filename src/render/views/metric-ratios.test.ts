import { expect, it } from "vitest";
import { ratioOf } from "./metric-ratios.ts";

it.each([
  ["15%", "0.2%", "75× the baseline"],
  ["30 s", "400 ms", "75× the baseline"],
  ["~1,200", "1,000", "1.2× the baseline"],
  ["5 GB", "2000 MB", "2.5× the baseline"],
  ["12 req/s", "120 req/s", "0.1× the baseline"],
])("%s against %s is %s", (value, baseline, words) => expect(ratioOf(value, baseline)).toBe(words));

it.each([
  ["15%", "3 s"],
  ["many", "few"],
  ["5", "0"],
  ["5", "5"],
  ["15%", ""],
])("says nothing of %j against %j", (value, baseline) => expect(ratioOf(value, baseline)).toBeUndefined());
