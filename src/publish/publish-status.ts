import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Disk, replaceDurably } from "./disk.ts";
import { OutputError } from "./output-folder.ts";

const statusName = "status.json";

/** How the last publish ended: `status.json`, for monitoring and for the answer to the next push. */
export interface PublishStatus {
  state: "published" | "failed" | "rolled-back";
  /** The release that readers see; null before the first. */
  release: number | null;
  /** The commit that it shows, or that could not be published. */
  commit?: string;
  /** By the clock, `YYYY-MM-DDThh:mm:ssZ`. */
  at: string;
  /** Why nothing was published: one line. */
  reason?: string;
  /** Which request it answered. */
  request?: string;
}

export function readStatus(folder: string): PublishStatus | undefined {
  try {
    const status = JSON.parse(readFileSync(join(folder, statusName), "utf8")) as PublishStatus;
    return typeof status === "object" && status !== null && typeof status.at === "string" ? status : undefined;
  } catch {
    return undefined;
  }
}

export function writeStatus(folder: string, status: Omit<PublishStatus, "at">, disk: Disk): void {
  const at = new Date().toISOString().replace(/\.\d+Z$/, "Z");
  const { state, release, commit, reason, request } = status;
  const text = JSON.stringify({ state, release, commit, at, reason, request }, null, 2);
  replaceDurably(disk, join(folder, statusName), Buffer.from(`${text}\n`));
}

/** What must not hide the failure that it tells of: on a full disk the status stays as it was. */
export function tryToWriteStatus(folder: string, status: Omit<PublishStatus, "at">, disk: Disk): void {
  try {
    writeStatus(folder, status, disk);
  } catch (error) {
    if (!(error instanceof OutputError)) throw error;
  }
}
