import { parseInstant } from "#read/instants.ts";
import type { Reading } from "./reading.ts";

/** A document that states no date may carry one in its title or in the name of its file or folder. */
export function fallbackDate(reading: Reading): void {
  const { incident } = reading;
  const { dates } = incident;
  if (dates.incident || dates.started || dates.detected || dates.written) return;
  const inTitle =
    incident.title.match(/\b\d{4}-\d\d-\d\d\b/)?.[0] ??
    incident.title.match(/\b[A-Z][a-z]{2,8} \d{1,2},? \d{4}\b/)?.[0];
  const inPath = incident.path.match(/(?:^|[/_ -])(\d{4}-\d\d-\d\d)(?=[-_ ./]|$)/)?.[1];
  const raw = inTitle ?? inPath;
  const instant = raw ? parseInstant(raw) : undefined;
  if (instant?.iso) dates[inTitle ? "incident" : "written"] = instant;
}
