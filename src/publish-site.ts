import { announceRequest, isSuperseded } from "#publish/newest-request.ts";
import { type Publication, publishRelease } from "#publish/publish-release.ts";
import { type PublishStatus, tryToWriteStatus, writeStatus } from "#publish/publish-status.ts";
import { currentRelease, type PublishedFolder, releaseFolder } from "#publish/published-folder.ts";
import { ReleaseLock } from "#publish/release-lock.ts";
import { readRecord } from "#publish/release-record.ts";
import { makeSite } from "./build-site.ts";
import { emptiedLists, refuseLostAddresses } from "./lost-addresses.ts";
import type { Compiled } from "./pipeline.ts";

/** What is to be published, and how far the making came. */
export type Made = { compiled: Compiled; commit?: string } | { refused: string; commit?: string };

export interface Published {
  publication: Publication;
  compiled: Compiled;
}

/** A newer request publishes in our place. */
export interface Superseded {
  superseded: true;
}

const superseded: Superseded = { superseded: true };

/** `refused`: nothing changed, and why. */
export type PublishOutcome = Published | Superseded | { refused: string };

/**
 * The other end of the story, for a site that people are reading: make → release → show, by one publisher at a time. Of
 * several who ask at once only the newest makes anything. However it ends, `status.json` says so.
 *
 * @param make called when it is our turn, so that what it reads is what is newest then
 */
export async function publishSite(
  site: PublishedFolder,
  keep: number,
  make: () => Promise<Made>,
): Promise<PublishOutcome> {
  const request = announceRequest(site.path, site.disk);
  return locked(
    site,
    () => isSuperseded(site.path, request),
    async (): Promise<PublishOutcome> => {
      if (isSuperseded(site.path, request)) return superseded;
      let made: Made | undefined;
      try {
        made = await make();
        if ("refused" in made) {
          tryToWriteStatus(site.path, failure(site, request, made, made.refused), site.disk);
          return made;
        }
        const publication = await release(site, keep, made.compiled, made.commit);
        const { release: number, commit } = publication.record;
        writeStatus(site.path, { state: "published", release: number, ...given({ commit }), request }, site.disk);
        return { publication, compiled: made.compiled };
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        tryToWriteStatus(site.path, failure(site, request, made, reason), site.disk);
        throw error;
      }
    },
  );
}

/** Runs `act` while nobody else changes the site; `superseded` when the waiting was given up. */
export async function locked<T>(
  site: PublishedFolder,
  giveUp: () => boolean,
  act: () => Promise<T>,
): Promise<T | Superseded> {
  const lock = new ReleaseLock(`${site.path}/lock`, site.disk);
  if (!(await lock.acquire(giveUp))) return superseded;
  try {
    return await act();
  } finally {
    lock.release();
  }
}

function failure(
  site: PublishedFolder,
  request: string,
  made: Made | undefined,
  reason: string,
): Omit<PublishStatus, "at"> {
  const [line = ""] = reason.split("\n");
  const commit = made?.commit;
  return { state: "failed", release: currentRelease(site) ?? null, ...given({ commit }), reason: line, request };
}

function given({ commit }: { commit?: string | undefined }): { commit?: string } {
  return commit === undefined ? {} : { commit };
}

async function release(
  site: PublishedFolder,
  keep: number,
  compiled: Compiled,
  commit: string | undefined,
): Promise<Publication> {
  const current = currentRelease(site);
  const shown = current === undefined ? undefined : readRecord(releaseFolder(site, current));
  const emptied = (urls: string[]) => (shown === undefined ? [] : emptiedLists(compiled, urls, shown));
  const { pages, entries } = await makeSite(compiled, emptied);
  const documents = compiled.kb.records.map(({ incident, contentHash }) => ({
    id: incident.id,
    path: incident.path,
    hash: contentHash,
  }));
  return publishRelease(site, {
    entries,
    keep,
    facts: { asOf: compiled.kb.asOf, documents, pages, ...given({ commit }) },
    inspect: (next, previous) => refuseLostAddresses(compiled, next, previous),
  });
}
