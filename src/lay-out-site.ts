import { basename } from "node:path";
import { originOf } from "#git/content-origin.ts";
import { contentHistory } from "#git/history.ts";
import { allKinds } from "#kinds/recognise.ts";
import { pageSources } from "#pages/index.ts";
import { layOutPages, type Site } from "#pages/lay-out.ts";
import { attachmentsIn } from "#publish/attachment-files.ts";
import { pictureSize } from "#publish/picture-size.ts";
import type { Compiled } from "./pipeline.ts";
import { ruleDocuments } from "./rule-documents.ts";

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
