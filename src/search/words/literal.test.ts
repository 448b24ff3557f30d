import { expect, it } from "vitest";
import { placesOfCodes, placesOfPhrase } from "./literal.ts";

const words = "The pool said: “Connection  refused” at users.py:45, then connection refusedly; dns and DNS.".split(
  /\s+/,
);

it("finds a phrase letter for letter, whatever marks stand around it", () => {
  expect(placesOfPhrase(words, "connection refused")).toEqual([3, 4]);
  expect(placesOfPhrase(words, "users.py:45, then")).toEqual([6, 7]);
  expect(placesOfPhrase(words, "ool said")).toEqual([]);
  expect(placesOfPhrase(["a", "b", "a", "b"], "a b")).toEqual([0, 1, 2, 3]);
});

it("finds names by themselves and inside longer ones", () => {
  expect(placesOfCodes(words, ["users.py"])).toEqual([6]);
  expect(placesOfCodes(words, ["dns"])).toEqual([10, 12]);
  expect(placesOfCodes(words, ["users.py:4"])).toEqual([]);
});
