import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LedgerLine } from "#model/ledger.ts";
import { ledgerLineText, missingLines, withLines } from "./ledger-text.ts";
import { parseLedger } from "./parse-ledger.ts";

const bare = ({ place: _, ...line }: LedgerLine) => line;

describe("parseLedger", () => {
  it("reads lines, for whom they are, and what became of the document", () => {
    const text =
      "# a word\n\n/i/nt-7k3qd/ nt-7k3qd 2026-01-05\r\n/old%20page/\tnt-7k3qd  2026-01-06 restricted\n" +
      "/tags/größe/ - 2026-01-07\n/i/nt-2m8xc/ nt-2m8xc 2026-01-05 withdrawn 2026-02-03 merged  into nt-7k3qd";
    const { lines, problems } = parseLedger(text);
    expect(problems).toEqual([]);
    expect(lines.map(bare)).toEqual([
      { url: "/i/nt-7k3qd/", id: "nt-7k3qd", seen: "2026-01-05", audience: "public" },
      { url: "/old page/", id: "nt-7k3qd", seen: "2026-01-06", audience: "restricted" },
      { url: "/tags/größe/", id: "", seen: "2026-01-07", audience: "public" },
      {
        ...{ url: "/i/nt-2m8xc/", id: "nt-2m8xc", seen: "2026-01-05", audience: "public" },
        withdrawn: { day: "2026-02-03", text: "merged into nt-7k3qd", legal: false },
      },
    ]);
    expect(lines[1]?.place).toEqual({ line: 4, column: 1, endLine: 4, endColumn: 13 });
  });

  it.each([
    ["/i/nt-7k3qd/ nt-7k3qd", "word-missing"],
    ["//evil.example/ nt-7k3qd 2026-01-05", "url-invalid"],
    ["/../x/ nt-7k3qd 2026-01-05", "url-invalid"],
    ["/a%00b/ nt-7k3qd 2026-01-05", "url-invalid"],
    ["/%zz/ nt-7k3qd 2026-01-05", "url-invalid"],
    ["/a/ NT-7K3QD 2026-01-05", "id-invalid"],
    ["/a/ nt-7k3qd 2025-02-29", "day-invalid"],
    ["/a/ nt-7k3qd 2026-01-05 secret", "word-unknown"],
    ["/a/ - 2026-01-05 withdrawn", "word-unknown"],
    ["=======", "merge-conflict"],
    [">>>>>>> theirs", "merge-conflict"],
  ])("%s is a problem", (line, kind) => {
    const { lines, problems } = parseLedger(`# first\n${line}\n`);
    expect(lines).toEqual([]);
    expect(problems).toEqual([expect.objectContaining({ kind, place: expect.objectContaining({ line: 2 }) })]);
  });

  it("takes any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const { lines, problems } = parseLedger(text);
        const written = text.split(/\r\n|\n|\r/).filter((line) => /[^ \t\uFEFF]/.test(line)).length;
        expect(lines.length + problems.length).toBeLessThanOrEqual(written);
      }),
    );
  });
});

const digit = fc.constantFrom(..."0123456789abcdefghjkmnpqrstvwxyz");
const id = fc.array(digit, { minLength: 5, maxLength: 5 }).map((digits) => `nt-${digits.join("")}`);
const part = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 8 })
  .filter((text) => /^[\p{L}\p{N} ]+$/u.test(text) && text.trim() === text);
const url = fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => `/${parts.join("/")}/`.normalize("NFC"));
const line = fc.record({
  url,
  id: fc.oneof(id, fc.constant("")),
  seen: fc
    .date({ min: new Date("2000-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
  audience: fc.constantFrom("public" as const, "internal" as const, "restricted" as const),
});

describe("writing", () => {
  it("is read back as it was meant", () => {
    fc.assert(
      fc.property(line, (one) => {
        expect(parseLedger(ledgerLineText(one)).lines.map(bare)).toEqual([one]);
      }),
    );
  });

  it("adds what is missing, sorted, once, and keeps every line that was there", () => {
    fc.assert(
      fc.property(fc.array(line), fc.array(line), (first, second) => {
        const before = withLines("", first);
        const after = withLines(before, second);
        const known = after.split("\n");
        for (const kept of before.split("\n")) expect(known).toContain(kept);
        expect(missingLines(after, [...first, ...second])).toEqual([]);
        expect(withLines(after, [...second, ...first])).toBe(after);
        const lines = known.filter((text) => text !== "" && !text.startsWith("#"));
        expect(lines).toEqual([...new Set(lines)].sort());
      }),
    );
  });

  it("refuses to sort what a merge left unfinished", () => {
    const added = [{ url: "/a/", id: "nt-7k3qd", seen: "2026-01-05", audience: "public" as const }];
    expect(() => withLines("<<<<<<< ours\n/b/ nt-7k3qd 2026-01-05\n", added)).toThrow(/keep the lines of both sides/);
  });

  it("widens, and never narrows, who had an address", () => {
    const at = (audience: "public" | "restricted") => ({ url: "/a/", id: "nt-7k3qd", seen: "2026-01-05", audience });
    const secret = withLines("", [at("restricted")]);
    expect(parseLedger(withLines(secret, [at("public")])).lines).toHaveLength(2);
    expect(withLines(withLines("", [at("public")]), [at("restricted")])).toBe(withLines("", [at("public")]));
  });
});
