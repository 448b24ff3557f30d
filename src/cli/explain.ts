import { relative, resolve } from "node:path";
import type { Incident } from "#model/incident.ts";
import type { Place } from "#model/place.ts";
import { findDocuments } from "#read/files.ts";
import { recordAll } from "#records/pool.ts";
import type { ExitCode } from "./exit-code.ts";
import type { Terminal } from "./terminal.ts";
import { terminalLine } from "./terminal-text.ts";
import type { Workspace } from "./workspace.ts";

/** Prints what was understood of the documents: `files` are relative to the root, all documents without them. */
export async function explain(
  workspace: Workspace,
  terminal: Terminal,
  files: readonly string[] | undefined,
): Promise<ExitCode> {
  const { root, contentDir } = workspace;
  const inside = (file: string) => relative(contentDir, resolve(root, file)).replaceAll("\\", "/");
  const paths = files?.map(inside) ?? (await findDocuments(contentDir)).documents;
  const records = await recordAll(paths, {
    ...workspace,
    onProgress: (done, total) => terminal.progress("read", done, total),
  });
  const folder = relative(root, contentDir).replaceAll("\\", "/");
  const texts = records.map(({ incident }) => explanation(incident, folder, terminal));
  terminal.print(texts.join("\n\n"));
  return 0;
}

function explanation(incident: Incident, folder: string, { paint, width }: Terminal): string {
  const file = folder === "" ? incident.path : `${folder}/${incident.path}`;
  const fields = fieldsOf(incident).map(([line, name, value]) => row(line, name.padEnd(26), value, width));
  const untaken = incident.metadata.filter(({ field }) => field === undefined);
  const certain = `${Math.round(incident.kindConfidence * 100)} %`;
  return [
    paint("bold", terminalLine(file)),
    `  kind: ${incident.kind} (${certain}): ${terminalLine(incident.kindReason)}`,
    ...part("fields", fields),
    ...part(
      "sections that no field took, shown in place",
      incident.rest.map(({ title, text }) => row(undefined, `"${title}"`, text, width)),
    ),
    ...part(
      "metadata that no field took",
      untaken.map(({ label, value }) => row(undefined, label, value, width)),
    ),
    ...part(
      "left from the template, taken for no value",
      incident.residue.map(({ kind, text, place }) => row(place.line, kind.padEnd(26), text, width)),
    ),
  ].join("\n");
}

function part(title: string, rows: readonly string[]): string[] {
  return rows.length === 0 ? [] : [`  ${title}:`, ...rows];
}

function row(line: number | undefined, name: string, value: string, width: number): string {
  const start = `    ${line === undefined ? "" : String(line).padStart(5)}  ${name}  `;
  const text = terminalLine(`${start}${value.replace(/\s+/g, " ")}`);
  return text.length > width ? `${text.slice(0, width - 1)}…` : text;
}

/** `[line, path in the model, value]` of everything that was read, in the order of the file. */
function fieldsOf(incident: Incident): [number, string, string][] {
  return Object.entries(incident.places)
    .map(([path, place]): [Place, string, string] => [place, path, shown(valueAt(incident, path))])
    .filter(([, , value]) => value !== "")
    .sort(([a], [b]) => a.line - b.line || a.column - b.column)
    .map(([place, path, value]) => [place.line, path, value]);
}

/** `actions[2].owners` → the value there. */
function valueAt(incident: Incident, path: string): unknown {
  let value: unknown = incident;
  for (const step of path.split(/[.[\]]+/).filter(Boolean)) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<string, unknown>)[step];
  }
  return value;
}

/** What a person would call the value: of an object the words that the author wrote. */
function shown(value: unknown): string {
  if (value === undefined || value === null) return "";
  if (typeof value !== "object") return String(value);
  if (Array.isArray(value)) return value.map(shown).filter(Boolean).join(", ");
  const told = value as Record<string, unknown>;
  const label = [
    "rank" in told && told.rank ? `${told.label} (rank ${told.rank})` : told.label,
    told.title,
    told.name,
    told.raw,
    told.event,
    told.text,
  ];
  const read = typeof told.iso === "string" && told.iso !== told.raw ? ` → ${told.iso}` : "";
  return (
    label
      .filter((part): part is string => typeof part === "string" && part !== "")
      .slice(0, 2)
      .join(": ") + read
  );
}
