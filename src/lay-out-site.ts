import { basename } from "node:path";
import { originOf } from "#git/content-origin.ts";
import { type Abridged, contentHistory } from "#git/history.ts";
import { allKinds } from "#kinds/recognise.ts";
import type { Audience } from "#model/incident.ts";
import { pageSources } from "#pages/index.ts";
import { layOutPages, type Site } from "#pages/lay-out.ts";
import { attachmentsIn } from "#publish/attachment-files.ts";
import { pictureSize } from "#publish/picture-size.ts";
import { cutForAudience } from "#read/audience-blocks.ts";
import { decodeDocument } from "#read/decode.ts";
import type { Compiled } from "./pipeline.ts";
import { ruleDocuments } from "./rule-documents.ts";

/** Which pages and files the site has, with all that they show. */
export async function layOutSite({
  request,
  kb,
  records,
}: Pick<Compiled, "request" | "kb" | "records">): Promise<Site> {
  const { config, contentDir } = request;
  const inputs = {
    kinds: allKinds(config),
    rules: await ruleDocuments(),
    contentFolder: basename(contentDir),
    attachment: attachmentsIn(contentDir),
    pictureSize,
    history: await contentHistory(
      request.origin ?? (await originOf(contentDir)),
      abridged(records, kb.config.audience),
    ),
  };
  return layOutPages(kb, [...pageSources(inputs), ...config.pages]);
}

/** Documents with passages for narrower circles: what was done to those alone is no change that these readers may know of. */
function abridged(records: Compiled["records"], audience: Audience): Abridged {
  const cut = records.filter(({ views }) => views?.[audience] !== undefined);
  return {
    paths: new Set(cut.map(({ incident }) => incident.path)),
    shown: (bytes) => cutForAudience(decodeDocument(bytes).text, audience).kept,
  };
}
