import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { RuleDocument } from "#pages/rule-pages.ts";
import { ruleCatalogue } from "#rules/catalogue.ts";
import { packageRoot, runsFromSource } from "./package-root.ts";

/** In `lib/`: rendering a hundred pages anew takes longer than all else in the build of a small knowledge base. */
export const renderedRulesFile = "rules.json";

/** The pages of the rules: rendered here from their sources, read as they were shipped in the installed package. */
export async function ruleDocuments(): Promise<RuleDocument[]> {
  if (runsFromSource()) return renderRuleDocuments();
  return JSON.parse(await readFile(join(packageRoot(), "lib", renderedRulesFile), "utf8"));
}

/** One for each rule of the catalogue, in its order. */
export async function renderRuleDocuments(): Promise<RuleDocument[]> {
  // Loaded late: the installed package has no need of it.
  const { renderMarkdown } = await import("#render/markdown-page.ts");
  const { readRuleDocument } = await import("#rules/rule-document.ts");
  return Promise.all(
    ruleCatalogue().map(async ({ id, levels, doc }) => {
      const markdown = await readFile(join(packageRoot(), doc), "utf8");
      return {
        id,
        levels,
        summary: readRuleDocument(markdown).summary,
        html: await renderMarkdown(withoutTitle(markdown)),
      };
    }),
  );
}

/** The page has a title of its own. */
function withoutTitle(markdown: string): string {
  return markdown.replace(/^# .*\n/, "");
}
