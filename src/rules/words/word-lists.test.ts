import { expect, it } from "vitest";
import { german } from "./de.ts";
import { english } from "./en.ts";
import { spanish } from "./es.ts";
import { french } from "./fr.ts";
import { phrasesOf, relativeDatesIn } from "./index.ts";

it.each(Object.entries({ german, english, spanish, french }))("%s is written in lower case", (_, list) => {
  const patterns = [list.person, ...list.relativeDates, ...Object.values(list.phrases).flat()];
  for (const pattern of patterns) {
    const source = typeof pattern === "string" ? pattern : pattern.pattern;
    const plain = source.replaceAll(/\\p\{\w+\}|\\[A-Z]/g, "");
    expect(plain).toBe(plain.toLowerCase());
  }
});

it("finds what is written in capitals", () => {
  expect(phrasesOf("blame-judgement", "IT WAS HUMAN ERROR").length).toBeGreaterThan(0);
  expect(relativeDatesIn("Last Night it stopped").length).toBeGreaterThan(0);
});
