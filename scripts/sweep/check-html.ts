import { readFileSync } from "node:fs";
import { HtmlValidate } from "html-validate";
import { htmlRules } from "#src/browser/html-rules.ts";
import { type CheckResult, resultOf } from "./finding.ts";
import type { BuiltSite } from "./site-pages.ts";

/** Every page of the site by the rules of HTML. */
export async function checkHtml({ pages }: BuiltSite): Promise<CheckResult> {
  const validator = new HtmlValidate(htmlRules);
  const found: [string, string][] = [];
  for (const { file, url } of pages) {
    const { results } = await validator.validateString(readFileSync(file, "utf8"));
    for (const { ruleId, message, selector, line } of results.flatMap(({ messages }) => messages)) {
      found.push([url, `${ruleId}: ${message} at line ${line}, ${selector}`]);
    }
  }
  return resultOf("html", `${pages.length} pages`, found);
}
