import { expect, it } from "vitest";
import { readRuleDocument } from "./rule-document.ts";

const fence = "```";

it("reads summary, sections and examples, in order", () => {
  const page = readRuleDocument(
    [
      "# `a-rule`",
      "",
      "A *thing* is",
      "as it should be.",
      "",
      "## Wrong",
      "",
      `${fence}json config`,
      '{ "lang": "de" }',
      fence,
      `${fence}md wrong path=a/b.md`,
      "# One",
      fence,
      `${fence}md with path=c.md`,
      "# Two",
      fence,
      `${fence}text findings`,
      "c.md:1:1-1:6 error Unexpected two, expected one",
      fence,
      "",
      "## Right",
      "",
      `${fence}md`,
      "only shown",
      fence,
      `${fence}md right`,
      "# One",
      fence,
    ].join("\n"),
  );
  expect(page).toEqual({
    summary: "A thing is as it should be.",
    sections: ["Wrong", "Right"],
    examples: [
      {
        documents: [
          { path: "a/b.md", text: "# One\n" },
          { path: "c.md", text: "# Two\n" },
        ],
        config: { lang: "de" },
        findings: ["c.md:1:1-1:6 error Unexpected two, expected one"],
        line: 11,
      },
      { documents: [{ path: "example.md", text: "# One\n" }], config: {}, findings: [], line: 26 },
    ],
  });
});
