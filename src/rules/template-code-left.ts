import type { Incident } from "#model/incident.ts";
import type { Place } from "#model/place.ts";
import type { Rule } from "#model/rule.ts";
import { problemsOf } from "./problem-findings.ts";
import { sourceText } from "./source-text.ts";
import { quote } from "./wording.ts";

export const templateCodeLeft: Rule = {
  id: "template-code-left",
  scope: "document",
  levels: { draft: "warning", final: "error" },
  check: (incident, { text }) =>
    [...inFrontMatter(incident, text), ...asTitle(incident)].map(({ code, place }) => ({
      place,
      message: `Unexpected template code ${quote(code)}, expected the value that it stands for`,
      help: "Write the value itself; the site never runs code from a document.",
    })),
};

interface Code {
  code: string;
  place: Place;
}

/** `{{ .Date }}` of Hugo and Mustache, `{% if %}` of Liquid and Jinja, `<%= %>` of ERB. */
const expression = /\{\{[^{}\r\n]{0,200}\}\}|\{%[^%\r\n]{0,200}%\}|<%[^%\r\n]{0,200}%>/g;

/** Anywhere in the block: no value there is prose about templates, as a passage of the body may be. */
function inFrontMatter(incident: Incident, text: string): Code[] {
  const block = incident.places.frontMatter;
  if (block === undefined) return [];
  const source = sourceText(text);
  const end = source.offsetAt(block.endLine, block.endColumn);
  return Array.from(text.slice(0, end).matchAll(expression), ({ 0: code, index }) => ({
    code,
    place: source.placeAt(index, index + code.length),
  }));
}

/** A heading that is nothing but code. */
function asTitle(incident: Incident): Code[] {
  const lastLine = incident.places.frontMatter?.endLine ?? 0;
  return problemsOf(incident, ["title-placeholder"])
    .filter(({ place, values }) => place.line > lastLine && values.given?.startsWith("{"))
    .map(({ place, values }) => ({ place, code: values.given ?? "" }));
}
