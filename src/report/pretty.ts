import { styleText } from "node:util";
import type { Diagnostic, Level } from "#model/diagnostic.ts";
import { codeFrame } from "./code-frame.ts";
import { countsInWords, countsOf } from "./counts.ts";
import { type Report, type ReportContext, textsOf } from "./report.ts";
import { type SecretsOnLine, secretsOnLines } from "./secrets.ts";
import { asLineStart, visible } from "./visible.ts";

/** For people at a terminal, after the manner of rustc: where, what, the line itself, and how to mend it. */
export const pretty: Report = (diagnostics, context) => {
  const paint = painter(context.color);
  const secrets = secretsOnLines(diagnostics);
  const lines = linesByFile(context.texts);
  const blocks = diagnostics.map((diagnostic) => block(diagnostic, lines, secrets, paint));
  const counts = countsOf(diagnostics, context);
  const summary = paint(counts.errors > 0 ? "red" : counts.warnings > 0 ? "yellow" : "green", countsInWords(counts));
  return [...blocks, `${summary}\n`].join("\n");
};

type Color = "red" | "yellow" | "cyan" | "green" | "dim" | "bold";
type Paint = (color: Color, text: string) => string;

/** Whether there is colour is the door's decision, so the stream is not asked again. */
function painter(color: boolean): Paint {
  return color ? (name, text) => styleText(name, text, { validateStream: false }) : (_, text) => text;
}

const colors: Record<Level, Color> = { error: "red", warning: "yellow", note: "cyan" };

function block(diagnostic: Diagnostic, lines: LinesOf, secrets: SecretsOnLine, paint: Paint): string {
  const { file, line, column, rule, level, message, help, url, related } = diagnostic;
  const where = asLineStart(visible(`${file}:${line}:${column}`));
  return [
    `${paint("bold", where)} ${paint(colors[level], level)} ${paint("dim", visible(rule))}`,
    visible(message),
    ...frameLines(diagnostic, lines(file), secrets, paint),
    `  help: ${visible(help)}`,
    ...related.map(
      (place) => `  also: ${visible(`${place.file}:${place.line}:${place.column}`)} ${visible(place.message)}`,
    ),
    `  see: ${paint("dim", visible(url))}`,
    "",
  ].join("\n");
}

function frameLines(
  diagnostic: Diagnostic,
  lines: readonly string[] | undefined,
  secrets: SecretsOnLine,
  paint: Paint,
): string[] {
  const { file, line, endLine, level } = diagnostic;
  const source = lines?.[line - 1];
  if (source === undefined || source.trim() === "") return [];
  const { code, caret } = codeFrame(source, diagnostic, secrets(file, line));
  const number = String(line);
  const gutter = " ".repeat(number.length);
  const onward = endLine > line ? ` to line ${endLine}` : "";
  return [
    paint("dim", ` ${gutter} |`),
    `${paint("dim", ` ${number} |`)} ${code}`,
    `${paint("dim", ` ${gutter} |`)} ${paint(colors[level], caret + onward)}`,
  ];
}

type LinesOf = (file: string) => readonly string[] | undefined;

/** Split once per file, not once per finding. */
function linesByFile(texts: ReportContext["texts"]): LinesOf {
  const textOf = textsOf({ texts });
  const split = new Map<string, readonly string[] | undefined>();
  return (file) => {
    if (!split.has(file))
      split.set(
        file,
        textOf(file)
          ?.replace(/^\ufeff/, "")
          .split(/\r\n|\n|\r/),
      );
    return split.get(file);
  };
}
