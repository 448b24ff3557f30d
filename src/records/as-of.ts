import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { dayOf } from "#model/instant.ts";
import type { DocumentRecord } from "#model/record.ts";

const run = promisify(execFile);

/**
 * "Today" of a build without a clock: the day (UTC) of the newest commit that touched the content folder; without git, the newest
 * day on which a document says it was written or its incident happened. `YYYY-MM-DD`.
 */
export async function dayOfContent(contentDir: string, records: readonly DocumentRecord[]): Promise<string> {
  return (await dayOfNewestCommit(contentDir)) ?? newestDay(records) ?? "1970-01-01";
}

async function dayOfNewestCommit(contentDir: string): Promise<string | undefined> {
  try {
    const { stdout } = await run("git", ["log", "-1", "--format=%ct", "--", "."], { cwd: contentDir });
    const seconds = Number(stdout.trim());
    return stdout.trim() === "" ? undefined : new Date(seconds * 1000).toISOString().slice(0, 10);
  } catch {
    // No git, or no repository: the documents themselves tell.
    return undefined;
  }
}

function newestDay(records: readonly DocumentRecord[]): string | undefined {
  const days = records.flatMap(({ incident: { dates } }) =>
    [dates.written, dates.incident, dates.lastUpdated, dates.resolved].flatMap((instant) => dayOf(instant) ?? []),
  );
  return days
    .filter((day) => day.length === 10)
    .sort()
    .at(-1);
}
