import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Disk, replaceDurably } from "./disk.ts";
import { identityOf, isAlive } from "./process-identity.ts";
import { readStatus } from "./publish-status.ts";
import { identityIn } from "./release-lock.ts";

const fileName = "request.json";

/** Says that somebody wants to publish. The last who said so is the newest. Returns the id of the request. */
export function announceRequest(folder: string, disk: Disk): string {
  const id = randomBytes(8).toString("hex");
  const text = JSON.stringify({ id, ...identityOf(process.pid) });
  replaceDurably(disk, join(folder, fileName), Buffer.from(`${text}\n`));
  return id;
}

/**
 * True when a newer request will be published or was, so that this one need not be: of a burst only the newest is built.
 * A newer one whose process ended without an answer counts for nothing.
 */
export function isSuperseded(folder: string, request: string): boolean {
  const newest = readRequest(folder);
  if (newest === undefined || newest.id === request) return false;
  return readStatus(folder)?.request === newest.id || isAlive(newest.by);
}

function readRequest(folder: string) {
  try {
    const text = readFileSync(join(folder, fileName), "utf8");
    const { id } = JSON.parse(text) as { id?: unknown };
    const by = identityIn(text);
    return typeof id === "string" && by !== undefined ? { id, by } : undefined;
  } catch {
    return undefined;
  }
}
