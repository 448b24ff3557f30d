import { describe, expect, it } from "vitest";
import { defaultConfig } from "#config/defaults.ts";
import { readSource } from "#read/source.ts";
import { interpret } from "../interpret.ts";

function read(section: string) {
  const text = `---\nkind: case-study\n---\n# A case\n\n## 9. Attachments (Optional)\n\n${section}\n`;
  return interpret(readSource("a.md", text), defaultConfig).attachments.map(
    ({ file, description }) => `${file}: ${description}`,
  );
}

describe("readAttachments", () => {
  it.each([
    ["- `trace.txt` – The slow request", "trace.txt: The slow request"],
    ["* `trace.txt`: The slow request", "trace.txt: The slow request"],
    ["- **`trace.txt`** — The slow request", "trace.txt: The slow request"],
    ["- trace.txt - The slow request", "trace.txt: The slow request"],
    ["`trace.txt` (The slow request)", "trace.txt: (The slow request)"],
    ["- [The slow request](files/trace.txt)", "files/trace.txt: The slow request"],
    ["![The slow request](trace.png)", "trace.png: The slow request"],
    ["- <https://example.org/t/1> – The slow request", "https://example.org/t/1: The slow request"],
    ["| File | Description |\n|---|---|\n| `trace.txt` | The slow request |", "trace.txt: The slow request"],
  ])("%s", (section, expected) => {
    expect(read(section)).toEqual([expected]);
  });

  it.each(["N/A", "None.", "- [File] – [What it shows]", "We have kept nothing."])("%s names none", (section) =>
    expect(read(section)).toEqual([]),
  );
});
