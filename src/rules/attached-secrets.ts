import type { Config } from "#model/config.ts";
import type { Diagnostic } from "#model/diagnostic.ts";
import { emptyIncident, type Incident } from "#model/incident.ts";
import { type Place, startOfFile } from "#model/place.ts";
import { isSecretRule } from "#model/secret-rules.ts";
import { diagnosticOf } from "./diagnostics.ts";
import { checkDocument } from "./engine.ts";
import { rules } from "./index.ts";
import { secretInLog } from "./secret-in-log.ts";

/** What the rules about secrets and personal data say about a file that is no document. */
export function checkAttachment(file: string, text: string, config: Config): Promise<Diagnostic[]> {
  const secretRules = rules.filter(({ id }) => isSecretRule(id));
  return checkDocument(emptyIncident(file, file), { config, text }, secretRules);
}

/** An attachment that nobody can vouch for. */
export function unsearchedAttachment(file: string, detail: string, config: Config): Diagnostic {
  const finding = {
    place: startOfFile,
    message: `Unexpected attachment that cannot be searched for secrets, expected a text that can: ${detail}`,
    help: "Cut out the part that matters, or leave the file out of the content folder.",
  };
  return diagnosticOf(finding, file, secretInLog.id, secretInLog.levels.final, config);
}

/** Where a document names an attachment. */
export interface AttachmentUse {
  incident: Incident;
  file: string;
  place: Pick<Place, "line" | "column">;
}

/** So many places in the attachment are named in the document; all of them have findings of their own. */
const mostRelated = 3;

/** The finding that blocks a document for what stands in its attachment; nothing when that is no error. */
export function attachmentFinding(
  { incident, file, place: { line, column } }: AttachmentUse,
  diagnostics: readonly Diagnostic[],
  config: Config,
): Diagnostic | undefined {
  const errors = diagnostics.filter((diagnostic) => diagnostic.file === file && diagnostic.level === "error");
  const first = errors[0];
  if (!first) return undefined;
  const finding = {
    // Of no length: what stands at the place itself is no secret.
    place: { line, column, endLine: line, endColumn: column },
    message: "Unexpected attachment with a secret in it, expected no credentials in what a document publishes",
    help: "Clean the attachment, or run `nevertwice redact` on it.",
    related: errors.slice(0, mostRelated).map((error) => ({
      file,
      line: error.line,
      column: error.column,
      message: error.message,
    })),
  };
  return diagnosticOf(finding, incident.path, first.rule, first.level, config);
}
