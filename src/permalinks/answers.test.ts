import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { permalinksOf } from "./answers.ts";
import { ledgerFor } from "./ledger-for.ts";
import { parseLedger } from "./parse-ledger.ts";

const ids = ["nt-aaaaa", "nt-bbbbb", "nt-ccccc", "nt-ddddd", "nt-eeeee"];
const documents = (...given: [id: string, ...aliases: string[]][]) =>
  given.map(([id, ...aliases]) => ({ id, aliases }));
const short = (...args: Parameters<typeof permalinksOf>) =>
  permalinksOf(...args).answers.map(
    (answer) => `${answer.url} ${answer.kind === "redirect" ? answer.id : answer.kind}`,
  );

describe("permalinksOf", () => {
  it("leads from aliases, and from addresses that only the ledger remembers", () => {
    const ledger = parseLedger(
      "/i/nt-aaaaa/ nt-aaaaa 2026-01-05\n/older/ nt-aaaaa 2026-01-05\n/tags/x/ - 2026-01-05\n",
    );
    expect(short(documents(["nt-aaaaa", "/old", "INC-12"]), ledger)).toEqual([
      ...["/INC-12/ nt-aaaaa", "/i/INC-12/ nt-aaaaa", "/old/ nt-aaaaa", "/older/ nt-aaaaa", "/tags/x/ list"],
    ]);
  });

  it("leads in one hop over documents that took each other's place", () => {
    const ledger = parseLedger(
      "/first/ nt-aaaaa 2026-01-05\n/i/nt-aaaaa/ nt-aaaaa 2026-01-05\n/i/nt-aaaaa/ nt-bbbbb 2026-02-05\n/i/nt-bbbbb/ nt-bbbbb 2026-01-05\n",
    );
    expect(short(documents(["nt-ccccc", "nt-bbbbb"]), ledger)).toEqual([
      ...["/first/ nt-ccccc", "/i/nt-aaaaa/ nt-ccccc", "/i/nt-bbbbb/ nt-ccccc"],
    ]);
  });

  it("finds a circle, and a document that is nowhere", () => {
    const ledger = parseLedger(
      "/i/nt-aaaaa/ nt-bbbbb 2026-01-05\n/i/nt-bbbbb/ nt-aaaaa 2026-01-05\n/i/nt-ccccc/ nt-ccccc 2026-01-05\n",
    );
    const { answers, lost } = permalinksOf([], ledger);
    expect(answers.map(({ kind }) => kind)).toEqual(["absent", "absent", "absent"]);
    expect(lost.map(({ line, loop }) => [line.url, loop])).toEqual([
      ["/i/nt-aaaaa/", true],
      ["/i/nt-bbbbb/", true],
      ["/i/nt-ccccc/", false],
    ]);
  });

  it("says what was withdrawn, the latest word first, at all its addresses", () => {
    const ledger = parseLedger(
      "/old/ nt-aaaaa 2026-01-05\n/i/nt-aaaaa/ nt-aaaaa 2026-01-05 withdrawn 2026-03-01 wrong\n/i/nt-aaaaa/ nt-aaaaa 2026-01-05 withdrawn 2026-02-01 doubtful\n",
    );
    const { answers, lost } = permalinksOf([], ledger);
    const withdrawal = { day: "2026-03-01", text: "wrong", legal: false };
    expect(answers).toEqual([
      { url: "/i/nt-aaaaa/", kind: "withdrawn", withdrawal, title: "" },
      { url: "/old/", kind: "withdrawn", withdrawal, title: "" },
    ]);
    expect(lost).toEqual([]);
  });

  it("keeps the title to itself where the law asks", () => {
    const taken = { id: "nt-aaaaa", title: "Secret", aliases: ["/old/"], day: "2026-02-03", text: "" };
    const titles = (legal: boolean) =>
      permalinksOf([], undefined, [{ ...taken, legal }]).answers.map((answer) => "title" in answer && answer.title);
    expect(titles(true)).toEqual(["", ""]);
    expect(titles(false)).toEqual(["Secret", "Secret"]);
  });
});

const url = fc.constantFrom("/a/", "/B/", "/b/", ...ids.map((id) => `/i/${id}/`));
const line = fc
  .tuple(
    url,
    fc.constantFrom(...ids, "-"),
    fc.constantFrom("2026-01-05", "2026-02-05"),
    fc.constantFrom("", " restricted", " withdrawn 2026-03-01 gone"),
  )
  .map(([at, id, day, more]) => `${at} ${id} ${day}${id === "-" ? more.replace(/ withdrawn.*/, "") : more}`);
const base = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom(...ids),
    aliases: fc.array(fc.constantFrom("/a/", "/b", "INC-1", ...ids), { maxLength: 3 }),
  }),
  { selector: ({ id }) => id },
);

describe("whatever the ledger says", () => {
  it("branches merge to the same meaning in any order, however often", () => {
    fc.assert(
      fc.property(base, fc.array(line), fc.array(line), (known, ours, theirs) => {
        const meaning = (lines: string[]) => {
          const { answers, lost } = permalinksOf(known, parseLedger(lines.join("\n")));
          return {
            answers,
            lost: lost
              .map(({ line: { url: at, id }, loop }) => ({ at, id, loop }))
              .sort((a, b) => (a.at < b.at ? -1 : 1)),
          };
        };
        expect(meaning([...theirs, ...ours])).toEqual(meaning([...ours, ...theirs]));
        expect(meaning([...ours, ...theirs, ...[...ours].reverse()])).toEqual(meaning([...ours, ...theirs]));
        expect(meaning([...ours, ...theirs].sort())).toEqual(meaning([...ours, ...theirs]));
      }),
    );
  });

  it("every address has one answer, a redirect ends at a document, and a document without lines loses nothing", () => {
    fc.assert(
      fc.property(base, fc.array(line), (known, lines) => {
        const ledger = parseLedger(lines.join("\n"));
        const { answers, lost } = permalinksOf(known, ledger);
        const live = new Set(known.map(({ id }) => id));
        const at = new Map(answers.map((answer) => [answer.url.toLowerCase(), answer]));
        expect(at.size).toBe(answers.length);
        for (const answer of answers) {
          if (answer.kind === "redirect") expect(live).toContain(answer.id);
          expect(live).not.toContain(answer.url.slice(3, -1));
        }
        for (const { url: address } of ledger.lines) {
          expect(at.has(address.toLowerCase()) || live.has(address.slice(3, -1))).toBe(true);
        }
        for (const { line: one } of lost) expect(at.get(one.url.toLowerCase())?.kind).toBe("absent");
      }),
    );
  });

  it("a chain of any length is one hop", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), (length) => {
        const name = (n: number) => `nt-${String(n).padStart(5, "0")}`;
        const chain = Array.from({ length }, (_, n) => `/i/${name(n)}/ ${name(n + 1)} 2026-01-05`);
        const { answers, lost } = permalinksOf([{ id: name(length), aliases: [] }], parseLedger(chain.join("\n")));
        expect(lost).toEqual([]);
        expect(new Set(answers.map((answer) => answer.kind === "redirect" && answer.id))).toEqual(
          new Set([name(length)]),
        );
      }),
    );
  });

  it("lines for other readers mean nothing to these", () => {
    fc.assert(
      fc.property(base, fc.array(line), (known, lines) => {
        const without = lines.filter((one) => !/ restricted/.test(one));
        const seen = (text: string[]) => short(known, ledgerFor(parseLedger(text.join("\n")), "public"));
        expect(seen(lines)).toEqual(seen(without));
      }),
    );
  });
});
