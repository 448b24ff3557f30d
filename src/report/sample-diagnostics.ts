import type { Diagnostic } from "#model/diagnostic.ts";

/** Files and findings for the golden files of the formats: every awkward shape of text that a finding can meet. */
export const sampleTexts: ReadonlyMap<string, string> = new Map([
  [
    "content/checkout.md",
    [
      "---",
      "severity:\tSEV9",
      "---",
      "",
      "# 決済サービス stopped 🛒 for some",
      "",
      "connect postgres://shop:Zebra-Kite-41@db.internal/orders failed",
      `${"lorem ipsum ".repeat(30)}[Name] ${"dolor sit ".repeat(30)}`,
      "```",
      "\u001b[31mERROR\u001b[0m ##[error]fake \u202egnp.exe",
      "```",
    ].join("\n"),
  ],
  ["content/mails.md", "first\r\nsecond line\r\nthird\r\n"],
]);

export const sampleDiagnostics: readonly Diagnostic[] = [
  finding(
    "content/checkout.md",
    [2, 11, 2, 15],
    "severity-unknown",
    "warning",
    "Unexpected severity `SEV9`, expected a word such as `SEV2`",
  ),
  {
    ...finding(
      "content/checkout.md",
      [5, 18, 5, 25],
      "title-placeholder",
      "error",
      "Unexpected 100% of `::set-output`, expected none",
    ),
    related: [{ file: "content/mails.md", line: 2, column: 3, message: "the same, here" }],
    edits: [{ place: { line: 5, column: 18, endLine: 5, endColumn: 25 }, text: "" }],
    fixable: true,
  },
  finding("content/checkout.md", [5, 25, 5, 27], "callout-unknown", "note", "Unexpected emoji, expected a word"),
  finding("content/checkout.md", [7, 1, 7, 65], "unfilled", "warning", "Unexpected line, expected another"),
  finding(
    "content/checkout.md",
    [7, 9, 7, 57],
    "secret-in-log",
    "error",
    "Unexpected PostgreSQL connection string `postgres://****`, expected none",
  ),
  finding(
    "content/checkout.md",
    [8, 361, 8, 367],
    "unfilled",
    "note",
    "Unexpected placeholder `[Name]`, expected a name",
  ),
  finding(
    "content/checkout.md",
    [9, 1, 11, 4],
    "leftover-example",
    "note",
    "Unexpected example `\u001b[31mERROR\n##[error]x`, expected none",
  ),
  finding("content/checkout.md", [10, 6, 10, 11], "leftover-example", "note", "Unexpected colour, expected none"),
  finding("content/gone.md", [1, 1, 1, 1], "no-tags", "warning", "Unexpected document without tags, expected one"),
  finding("content/mails.md", [2, 12, 2, 12], "no-tags", "warning", "Unexpected end of the line, expected more"),
];

function finding(
  file: string,
  [line, column, endLine, endColumn]: [number, number, number, number],
  rule: string,
  level: Diagnostic["level"],
  message: string,
): Diagnostic {
  const url = `https://kb.example.org/rules/${rule}/`;
  const help = "Write it otherwise.";
  return { file, line, column, endLine, endColumn, rule, level, message, help, url, related: [], fixable: false };
}
