import { createHash } from "node:crypto";
import { compareText } from "#model/diagnostic.ts";
import type { KnowledgeBase } from "#model/knowledge-base.ts";
import type { SiteEntry } from "#publish/site-paths.ts";
import type { Asset } from "./assets.ts";

/** What every page loads. */
const shellAssets = new Set(["theme.css", "theme.js", "site.js", "icon.svg"]);

/**
 * `/sw.js`: the service worker, which knows the release by the bytes of all its files; in a site that wants none, the
 * worker that removes an earlier one.
 */
export function offlineWorker({ config }: KnowledgeBase, workers: readonly Asset[], release: Release): SiteEntry {
  const [name, before] = config.offline
    ? ["offline-worker.js", settings(config.pathPrefix, release)]
    : ["offline-end.js", ""];
  return { url: "/sw.js", body: before + (workers.find((worker) => worker.name === name)?.body ?? "") };
}

function settings(pathPrefix: string, { assets, hash }: Release): string {
  const below = (url: string) => pathPrefix + url.slice(1);
  const shell = [pathPrefix, ...assets.filter(({ name }) => shellAssets.has(name)).map(({ url }) => below(url))];
  return `const release=${JSON.stringify(hash)},shell=${JSON.stringify(shell)};\n`;
}

interface Release {
  assets: readonly Asset[];
  hash: string;
}

/** The hash of a release, whatever the order in which its files are made. */
export class ReleaseHash {
  readonly #files: string[] = [];

  add({ url, body }: SiteEntry): void {
    const hash = createHash("sha256").update(url).update("\0");
    // Pictures are asked for again each time; it is enough to know that they are there.
    if (typeof body === "string" || body instanceof Uint8Array) hash.update(body);
    this.#files.push(hash.digest("hex"));
  }

  /** Sixteen hexadecimal digits. */
  digest(): string {
    const all = this.#files.sort(compareText).join("\n");
    return createHash("sha256").update(all).digest("hex").slice(0, 16);
  }
}
