import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { dayOf } from "#model/instant.ts";
import type { DocumentRecord } from "#model/record.ts";
import { embargoOf } from "./embargo.ts";

const run = promisify(execFile);

/**
 * The day (UTC) of the newest commit that touched the content folder, `YYYY-MM-DD`; undefined without git. It is the same for
 * all audiences: it says that something was written, not what.
 */
export async function dayOfNewestCommit(contentDir: string): Promise<string | undefined> {
  try {
    const { stdout } = await run("git", ["log", "-1", "--format=%ct", "--", "."], { cwd: contentDir });
    const seconds = Number(stdout.trim());
    return stdout.trim() === "" ? undefined : new Date(seconds * 1000).toISOString().slice(0, 10);
  } catch {
    // No git, or no repository: the documents themselves tell.
    return undefined;
  }
}

/**
 * Without git: the newest day on which one of these documents says it was written or its incident happened. `records` are
 * those that may be shown but for an embargo. What is under embargo counts as soon as the others say that it is over; a
 * document never ends its own.
 */
export function dayOfRecords(records: readonly DocumentRecord[]): string {
  let day = newestDay(records.filter(({ incident }) => embargoOf(incident) === undefined));
  for (;;) {
    const shown = records.filter(({ incident }) => {
      const embargo = embargoOf(incident);
      return embargo === undefined || (embargo.day !== null && embargo.day <= day);
    });
    const next = newestDay(shown);
    if (next === day) return day;
    day = next;
  }
}

function newestDay(records: readonly DocumentRecord[]): string {
  const days = records.flatMap(({ incident: { dates } }) =>
    [dates.written, dates.incident, dates.lastUpdated, dates.resolved].flatMap((instant) => dayOf(instant) ?? []),
  );
  const whole = days.filter((day) => day.length === 10).sort();
  return whole.at(-1) ?? "1970-01-01";
}
