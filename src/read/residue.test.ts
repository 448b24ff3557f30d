import { describe, expect, it } from "vitest";
import { parseMarkdown } from "./markdown.ts";
import { plainText } from "./plain-text.ts";
import { markResidue } from "./residue.ts";

function read(markdown: string, examples = true) {
  const root = parseMarkdown(markdown);
  const residue = markResidue(root, { examples, endsExample: (key) => key === "added" });
  return { residue: residue.map(({ kind, place }) => `${kind} ${place.line}:${place.column}`), text: plainText(root) };
}

describe("markResidue", () => {
  it("sets an example aside up to the next heading", () => {
    const { residue, text } = read("Ours.\n\n**Example**:\n> Theirs.\n\n- Theirs too\n\n## Next\n\nOurs again.");
    expect(residue).toEqual(["example 3:1"]);
    expect(text).toBe("Ours.\nNext\nOurs again.");
  });

  it("ends an example where the template goes on", () => {
    expect(read("**Example**:\n- theirs\n\n**Added**:\n- ours").text).toBe("Added:\nours");
  });

  it("knows no examples in documents without a template", () => {
    expect(read("**Example**:\n\nA query that was slow.", false).text).toContain("A query that was slow.");
  });

  it("takes a placeholder out of a value and leaves the label", () => {
    const { residue, text } = read("**Owner**: [Name]\n**Team**: Payments");
    expect(residue).toEqual(["placeholder 1:12"]);
    expect(text).toBe("Owner:\nTeam: Payments");
  });

  it("takes list items and cells that are blank, and no others", () => {
    const { text } = read("- [What happened]\n- It broke\n\n| A | B |\n|---|---|\n| [x-value] | real |");
    expect(text).toContain("It broke");
    expect(text).not.toContain("What happened");
    expect(text).not.toContain("x-value");
    expect(text).toContain("real");
  });

  it("ends an example of one paragraph where the author goes on", () => {
    const single = (markdown: string) => {
      const root = parseMarkdown(markdown);
      markResidue(root, { examples: true, single: true, endsExample: () => false });
      return plainText(root);
    };
    expect(single("_Example:_\n“Theirs.”\n\nOurs.")).toBe("Ours.");
    expect(single("_Example:_\n\n“Theirs.”\n\nOurs.")).toBe("Ours.");
  });

  it("takes a prompt after a dash, and leaves what stands before it", () => {
    expect(read("**Way 1 – [Name]**\n*Choice:* taken — [Say why.]").text).toBe("Way 1 –\nChoice: taken —");
  });

  it("leaves brackets inside a sentence alone", () => {
    expect(read("The log said [Alerting] twice.").residue).toEqual([]);
  });
});
