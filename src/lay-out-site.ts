import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { originOf } from "#git/content-origin.ts";
import { contentHistory } from "#git/history.ts";
import { allKinds } from "#kinds/recognise.ts";
import { pageSources } from "#pages/index.ts";
import { layOutPages, type Site } from "#pages/lay-out.ts";
import type { RuleDocument } from "#pages/rule-pages.ts";
import { attachmentsIn } from "#publish/attachment-files.ts";
import { pictureSize } from "#publish/picture-size.ts";
import { renderMarkdown } from "#render/markdown-page.ts";
import { ruleCatalogue } from "#rules/catalogue.ts";
import { readRuleDocument } from "#rules/rule-document.ts";
import { packageRoot } from "./package-root.ts";
import type { Compiled } from "./pipeline.ts";

/** Which pages and files the site has, with all that they show. */
export async function layOutSite({ request, kb }: Pick<Compiled, "request" | "kb">): Promise<Site> {
  const { config, contentDir } = request;
  const inputs = {
    kinds: allKinds(config),
    rules: await ruleDocuments(),
    contentFolder: basename(contentDir),
    attachment: attachmentsIn(contentDir),
    pictureSize,
    history: await contentHistory(request.origin ?? (await originOf(contentDir))),
  };
  return layOutPages(kb, [...pageSources(inputs), ...config.pages]);
}

async function ruleDocuments(): Promise<RuleDocument[]> {
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
