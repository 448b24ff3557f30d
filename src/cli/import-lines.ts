import { join } from "node:path";
import type { ImportPlan } from "#import/plan.ts";
import type { Incident } from "#model/incident.ts";
import type { Terminal } from "./terminal.ts";
import { terminalLine } from "./terminal-text.ts";
import { shownPath, type Workspace } from "./workspace.ts";

/** What an import would do with one file, for a person to read. */
export function planLines(plan: ImportPlan, { contentDir }: Workspace, { paint }: Pick<Terminal, "paint">): string[] {
  const { incident, source, path, oldUrl, dropped } = plan;
  const certain = Math.round(incident.kindConfidence * 100);
  const unmapped = incident.rest.map(
    ({ title, text }) => `"${title}" (${text.split(/\s+/).filter(Boolean).length} words)`,
  );
  const untaken = incident.metadata.filter(({ field }) => field === undefined).map(({ label }) => label);
  const files = source.bundle.length === 0 ? [] : [`with ${source.bundle.join(", ")}`];
  const line = (text: string) => terminalLine(`  ${text}`);
  return [
    paint("bold", terminalLine(`${source.path} → ${shownPath(join(contentDir, path))}`)),
    line(`id ${incident.id}; kind ${incident.kind} (${certain} %: ${incident.kindReason})`),
    line(`title: ${incident.title}`),
    line(`fields: ${fieldNames(incident).join(", ") || "none"}`),
    ...(unmapped.length === 0 ? [] : [line(`sections kept as they are: ${unmapped.join(", ")}`)]),
    ...(untaken.length === 0 ? [] : [line(`metadata kept as it is: ${untaken.join(", ")}`)]),
    ...(oldUrl === undefined ? [] : [line(`old address ${oldUrl} leads here`)]),
    ...files.map(line),
    ...dropped.map((text) => line(`dropped: ${text}`)),
  ];
}

/** The fields that have a value, lists with their length: `severity, dates.incident, 12 timeline`. */
function fieldNames({ places, ...incident }: Incident): string[] {
  const names = new Map<string, number>();
  for (const path of Object.keys(places)) {
    const [name = "", index] = path.split(/[[\]]/);
    if (name === "frontMatter" || name === "title" || name === "id") continue;
    if (!Object.hasOwn(incident, name.split(".")[0] ?? "")) continue;
    names.set(name, (names.get(name) ?? 0) + (index === undefined ? 0 : 1));
  }
  return [...names].map(([name, count]) => (count > 1 ? `${count} ${name}` : name));
}
