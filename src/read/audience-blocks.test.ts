import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { audienceBlockProblems, cutForAudience, withoutAudienceFences } from "./audience-blocks.ts";

const text = "a\n\n:::internal\nb\n\n::: note\nc\n:::\n:::\n\nd\n\n> :::{.restricted}\n> e\n> :::\n";

describe("passages for an audience", () => {
  it("are cut for wider ones, with the lines that enclose them", () => {
    expect(cutForAudience(text, "public").kept).toBe("a\n\n\nd\n\n");
    expect(cutForAudience(text, "internal").kept).toBe("a\n\nb\n\n::: note\nc\n:::\n\nd\n\n");
    expect(cutForAudience(text, "restricted").cut).toBe("");
    expect(withoutAudienceFences(text).split("\n")).toHaveLength(text.split("\n").length);
    expect(audienceBlockProblems(text)).toEqual([]);
  });

  it("reach to the end when nobody closes them, and say so", () => {
    const unclosed = "a\r\n:::Internal\r\nb\r\n::: tip\r\nc\r\n:::\r\nd\r\n";
    expect(cutForAudience(unclosed, "public").kept).toBe("a\r\n");
    expect(audienceBlockProblems(unclosed)).toMatchObject([{ id: "audience-block-unclosed", place: { line: 2 } }]);
  });

  it("begin at the start of a line, or are a mistake", () => {
    expect(audienceBlockProblems("See :::internal secret:::\n")).toMatchObject([{ id: "audience-block-astray" }]);
    expect(audienceBlockProblems("Write `:::internal` above it.\n")).toEqual([]);
    expect(cutForAudience("```\n:::internal\nx\n```\n:::\ny\n", "public").kept).toBe("```\ny\n");
  });

  it("never show a reader what stands in one, and lose nothing else", () => {
    const line = fc.constantFrom("a", "```", ":::", ":::internal", "- :::restricted", "::: note", "> b", "");
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        const whole = lines.map((one, at) => (/^[ab]?$/.test(one) ? `${one}${at}` : one)).join("\n");
        const { kept, cut } = cutForAudience(whole, "public");
        const bare = (some: string) => some.match(/^[a-z]?\d+$/gm) ?? [];
        expect([...bare(kept), ...bare(cut)].sort()).toEqual([...bare(whole)].sort());
        expect(cutForAudience(kept, "public")).toEqual({ kept, cut: "" });
      }),
    );
  });
});
