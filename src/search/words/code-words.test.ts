import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bareWord, codeKeys, isCodeWord } from "./code-words.ts";
import { queryWords } from "./query-words.ts";

describe("isCodeWord", () => {
  it.each([
    "NullPointerException",
    "users.py:45",
    "23514",
    "ENABLE_WEBHOOK_DEDUP",
    "E1047",
    "ECONNRESET",
    "max_conns",
    "a/b.c",
  ])("takes %s for a name in a program", (word) => expect(isCodeWord(word)).toBe(true));
  it.each(["webhook", "Webhook", "42", "kube-proxy", "I", "naïve", "队列"])("takes %s for a word", (word) =>
    expect(isCodeWord(word)).toBe(false),
  );
});

describe("codeKeys", () => {
  it("finds a place in a file by its name, with and without line and folder", () => {
    expect(codeKeys("(/srv/app/users.py:45),")).toEqual(
      expect.arrayContaining(["/srv/app/users.py:45", "users.py:45", "users.py", "app/users.py"]),
    );
  });
  it("finds a class without its package, and a value without its name", () => {
    expect(codeKeys("java.lang.NullPointerException:")).toContain("nullpointerexception");
    expect(codeKeys("ENABLE_WEBHOOK_DEDUP=true")).toContain("enable_webhook_dedup");
    expect(codeKeys("E1047.")).toEqual(["e1047"]);
  });
  it("finds every code word under itself, whatever it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."aBñ1_.:/@-#$(=é队"), maxLength: 90 }), (text) => {
        const { codes } = queryWords(`${text} `);
        expect(codeKeys(text)).toEqual(expect.arrayContaining(codes));
        expect(codes.length).toBe(isCodeWord(bareWord(text)) ? 1 : 0);
      }),
    );
  });
});

describe("queryWords", () => {
  it("tells words, codes and phrases apart", () => {
    expect(queryWords('checkout "Connection  refused" E1047 slow')).toEqual({
      plain: ["checkout", "slow"],
      codes: ["e1047"],
      phrases: ["Connection refused"],
      unfinished: undefined,
    });
  });
  it("knows the code that is being typed, and takes a lone mark for none", () => {
    expect(queryWords("disk NullPoin").unfinished).toBe("nullpoin");
    expect(queryWords('"disk full').plain).toEqual(["disk", "full"]);
    expect(queryWords("")).toEqual({ plain: [], codes: [], phrases: [], unfinished: undefined });
  });
});
