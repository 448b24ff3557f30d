import { describe, expect, it } from "vitest";
import { defaultConfig } from "#config/defaults.ts";
import { recordDocument } from "#records/document.ts";
import { gatherKnowledgeBase } from "#records/gather.ts";
import { allRules } from "./all-rules.ts";
import { checkKnowledgeBase } from "./engine.ts";

const config = { ...defaultConfig, preset: "strict" as const };
const record = (text: string, path = "a.md") => recordDocument(path, new TextEncoder().encode(text), config);
const head = "---\nid: nt-7k3qd\ntitle: T\ndate: 2024-05-01\nseverity: SEV2\ntags: [a]\nstatus: resolved\n---\n\n";

async function found(body: string): Promise<string[]> {
  const { diagnostics } = await record(head + body);
  return diagnostics.map(({ rule, line }) => `${rule}:${line - 9}`).filter((id) => /html|supp|secret/.test(id));
}

const reason = "it is a type";

describe("suppressions", () => {
  it("cover the block below, and no other", async () => {
    expect(await found("A <Thing> b\nand\n<Other> c\n\n<More> d\n")).toEqual([
      "html-placeholder:1",
      "html-placeholder:3",
      "html-placeholder:5",
    ]);
    const comment = `<!-- nevertwice disable-next html-placeholder: ${reason} -->\n\n`;
    expect(await found(`${comment}A <Thing> b\nand\n<Other> c\n\n<More> d\n`)).toEqual(["html-placeholder:7"]);
  });

  it("cover the whole file, several rules, and the next line inside a paragraph", async () => {
    const file = `<!-- nevertwice disable-file html-placeholder: ${reason} -->\n\n<Thing> b\n\n<Other> d\n`;
    expect(await found(file)).toEqual([]);
    expect(
      await found(`text <!-- nevertwice disable-next html-placeholder: ${reason} -->\n<Thing> b\n<Other> d\n`),
    ).toEqual(["html-placeholder:3"]);
  });

  it("count for nothing in code", async () => {
    expect(await found(`\`\`\`html\n<!-- nevertwice disable-next html-placeholder -->\n\`\`\`\n\n<Thing> b\n`)).toEqual(
      ["html-placeholder:5"],
    );
  });

  it("never hide credentials", async () => {
    const password = ["hunter", "2hunter2Zq9"].join("");
    const body = `<!-- nevertwice disable-next secret-in-log: ours -->\n\n\`postgres://shop:${password}@db.internal/x\`\n`;
    expect(await found(body)).toEqual(["suppression-unused:1", "secret-in-log:3"]);
  });

  it("reach rules about the whole knowledge base, by a comment in the front matter too", async () => {
    const text = (comment: string) => `---\n${comment}id: nt-7k3qd\ntitle: T\n---\n\ntext\n`;
    const comment = "# nevertwice disable-next duplicate-id: on purpose\n";
    const check = async (first: string) => {
      const records = [await record(text(first), "a.md"), await record(text(""), "b.md")];
      return checkKnowledgeBase(gatherKnowledgeBase(records, config, "2026-01-01"), allRules(config))
        .filter(({ rule }) => /^(?:duplicate-id|supp)/.test(rule))
        .map(({ file, rule }) => `${file} ${rule}`);
    };
    expect(await check("")).toEqual(["a.md duplicate-id", "b.md duplicate-id"]);
    expect(await check(comment)).toEqual(["b.md duplicate-id"]);
    expect(await check(comment.replace("duplicate-id", "tag-near-duplicate"))).toEqual([
      "a.md suppression-unused",
      "a.md duplicate-id",
      "b.md duplicate-id",
    ]);
  });
});
