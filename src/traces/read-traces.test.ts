import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readTraces } from "./read-traces.ts";
import { sampleTraces, written } from "./sample-traces.ts";

const samples = new Map<string, string>(Object.entries(sampleTraces));
const languages = [...samples.keys()].sort();
const read = (text: string) => readTraces(text).map(({ lang, trace }) => [lang, ...written(trace)]);

describe("readTraces", () => {
  it.each(languages)("leaves a trace of %s to its language", (language) => {
    const langs = readTraces(samples.get(language) ?? "").map(({ lang }) => lang);
    expect([...new Set(langs)]).toEqual([language]);
  });

  it("reads each trace of a mixed text as it reads it alone", () => {
    const mixed = languages.map((language) => `Then ${language} said:\n\n${samples.get(language)}\n`).join("\n");
    expect(read(mixed)).toEqual(languages.flatMap((language) => read(samples.get(language) ?? "")));
  });

  it("reads the languages of a configuration, and prefers them", () => {
    const erlang = {
      id: "erlang",
      read: (text: string) => (text.includes("** exception error:") ? [{ type: "badarg", frames: [] }] : []),
    };
    expect(readTraces("** exception error: bad argument", [erlang]).map(({ lang }) => lang)).toEqual(["erlang"]);
    const silent = { id: "python", read: () => [] };
    expect(readTraces(samples.get("python") ?? "", [silent])).toEqual([]);
  });

  const prefixes = [
    "2024-05-06T07:08:09.123Z ",
    "2024-05-06 07:08:09,123 ERROR ",
    "[2024-05-06 07:08:09] [main] ",
    "shop-web_1  | ",
    "[pod/shop-7d9f/web] 2024-05-06T07:08:09.123456789Z stderr F ",
    "May  6 07:08:09 node-3 shop[812]: ",
    "> ",
  ];
  it.each(prefixes)("reads lines behind %j", (prefix) => {
    for (const language of languages) {
      const sample = samples.get(language) ?? "";
      expect(read(sample.replace(/^/gm, prefix))).toEqual(read(sample));
    }
  });

  it("reads coloured lines, other line ends, and a stack inside JSON", () => {
    const sample = sampleTraces.javascript;
    expect(read(sample.replace(/^.*$/gm, "\u001b[31m$&\u001b[0m"))).toEqual(read(sample));
    expect(read(sample.replaceAll("\n", "\r\n"))).toEqual(read(sample));
    const logged =
      '{"level":50,"stack":"RangeError: too \\"deep\\"\\n    at dive (/srv/sea.js:1:2)\\n    at /srv/b.js:3:4"}';
    expect(read(logged)).toEqual([["javascript", 'RangeError: too "deep"', "dive /srv/sea.js:1:2", "/srv/b.js:3:4"]]);
  });

  it("finds nothing in prose and listings", () => {
    expect(read("We looked at it at 10:30 (UTC).\n\n- at least 3 nodes\n- error: none\n\n| a | b |\n")).toEqual([]);
  });

  it("never throws, whatever is cut out of a trace or mixed into it", () => {
    const lines = Object.values(sampleTraces).flatMap((sample) => sample.split("\n"));
    const scraps = fc.array(fc.oneof(fc.constantFrom(...lines), fc.string({ unit: "grapheme", maxLength: 30 })), {
      maxLength: 25,
    });
    fc.assert(
      fc.property(scraps, fc.constantFrom("\n", "\r\n", " ", "\\n"), (parts, glue) => {
        for (const { trace } of readTraces(parts.join(glue))) {
          expect(trace.type ?? "x").not.toBe("");
          for (const { line = 1, file = "x" } of trace.frames)
            expect(Number.isSafeInteger(line) && file !== "").toBe(true);
        }
      }),
    );
  });

  it.each([
    "at a(",
    "    at a (b.js:1:1)\n",
    "x@",
    "a.b.c.",
    '  File "',
    "panic: ",
    "---> A.B: ",
    "a:1:in `",
    "\n",
    "[a] | ",
  ])("is linear on 100 kB of %j", (unit) => {
    const text = `${unit.repeat(Math.ceil(100_000 / unit.length))} at File " .go: :in @`;
    const start = performance.now();
    readTraces(text);
    expect(performance.now() - start).toBeLessThan(8000);
  });
});
