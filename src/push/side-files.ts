import { readBlobs } from "#git/objects.ts";
import type { Repository } from "#git/run-git.ts";
import type { Config } from "#model/config.ts";
import type { KnowledgeBase } from "#model/knowledge-base.ts";
import type { SideFileProblem } from "#model/side-file.ts";
import { tagFile } from "#model/tag-file.ts";
import { ticketFile } from "#model/ticket-file.ts";
import { decodeDocument } from "#read/decode.ts";
import { parseTagFile } from "#read/tag-file.ts";
import { parseTicketFile } from "#read/ticket-file.ts";
import { withTagFile } from "#records/with-tag-file.ts";

/** Files of the content folder → blob. */
type Files = ReadonlyMap<string, string>;

/** The text of a file of the content folder; empty where there is none. */
export async function textOf(repository: Repository, files: Files, path: string): Promise<string> {
  const blob = files.get(path);
  const bytes = blob === undefined ? undefined : (await readBlobs(repository, [blob])).get(blob);
  return bytes === undefined ? "" : decodeDocument(bytes).text;
}

export interface TagSettings {
  config: Config;
  tagFileProblems: readonly SideFileProblem[];
}

/** What the file of tags beside the documents says counts as it does in a build. */
export async function tagSettings(
  { repository, config }: { repository: Repository; config: Config },
  files: Files,
): Promise<TagSettings> {
  if (!files.has(tagFile)) return { config, tagFileProblems: [] };
  const tags = parseTagFile(await textOf(repository, files, tagFile));
  return { config: withTagFile(config, tags), tagFileProblems: tags.problems };
}

/** Looked at only when the push changes them: an export may be large. */
export async function ticketStatesOf({
  repository,
  before,
  after,
}: {
  repository: Repository;
  before: Files;
  after: Files;
}): Promise<Pick<KnowledgeBase, "ticketStates">> {
  if (!after.has(ticketFile) || after.get(ticketFile) === before.get(ticketFile)) return {};
  return { ticketStates: parseTicketFile(await textOf(repository, after, ticketFile)) };
}
