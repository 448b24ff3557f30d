import type { LayoutData, Page, PageSource } from "#model/page.ts";

/** The page of one rule, rendered. */
export interface RuleDocument {
  id: string;
  /** One sentence for the list of rules; plain text. */
  summary: string;
  levels: LayoutData["rule"]["levels"];
  /** Safe HTML. */
  html: string;
}

/** `/rules/` and `/rules/<id>/`: what a finding links to. */
export function rulePages(rules: readonly RuleDocument[]): PageSource {
  return {
    id: "rules",
    pages: () => [
      {
        ...{ url: "/rules/", layout: "rules", title: "Rules", description: "", indexed: true },
        data: { rules: rules.map(({ id, summary, levels }) => ({ id, url: `/rules/${id}/`, summary, levels })) },
      },
      ...rules.map(
        ({ id, summary, levels, html }): Page => ({
          ...{ url: `/rules/${id}/`, layout: "rule", title: `Rule ${id}`, description: summary, indexed: true },
          data: { id, html, levels },
        }),
      ),
    ],
    files: () => [],
  };
}
