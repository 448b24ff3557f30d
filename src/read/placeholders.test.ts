import { describe, expect, it } from "vitest";
import { isPlaceholder, promptsIn } from "./placeholders.ts";

describe("isPlaceholder", () => {
  it.each([
    "[Name]",
    "[e.g., a cache that was cold]",
    "[Label]: [What it shows] (baseline: [usual])",
    "YYYY-MM-DD",
    "[YYYY-MM-DD HH:MM UTC]",
    "<Short title>",
    "TBD",
    "...",
    "{{ .Title }}",
    '"[quoted]"',
  ])("takes %s for a blank", (text) => expect(isPlaceholder(text)).toBe(true));

  it.each([
    "",
    "[x]",
    "[ ]",
    "[redacted]",
    "[sic]",
    "[1]",
    "<https://example.org>",
    "The [Alerting] topic went quiet",
    "N/A",
    "none",
    "[2] and [3]",
    "*[HTML]: a language",
  ])("takes %s for the author's own", (text) => expect(isPlaceholder(text)).toBe(false));
});

describe("promptsIn", () => {
  it("finds prompts inside a sentence and leaves other brackets alone", () => {
    const text = "We saw [INFO] lines and [e.g., timeouts] in the log";
    expect(promptsIn(text).map(([a, b]) => text.slice(a, b))).toEqual(["[e.g., timeouts]"]);
  });
});
