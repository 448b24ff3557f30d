import type { Rule } from "#model/rule.ts";
import { problemFindings, type Words } from "./problem-findings.ts";
import { quote } from "./wording.ts";

export const frontmatterInvalid: Rule = {
  id: "frontmatter-invalid",
  scope: "document",
  levels: { draft: "error", final: "error" },
  essential: true,
  check: (incident) => [
    ...problemFindings(incident, ["front-matter-syntax"], (value) => syntax(value("reason"), value("shown") !== "")),
    ...problemFindings(incident, ["front-matter-language"], (value) => language(value("language"))),
    ...problemFindings(incident, ["front-matter-unclosed"], (value) => unclosed(value("delimiter") || "---")),
    ...problemFindings(incident, ["front-matter-key"], (value) => key(value("key"))),
  ],
};

function syntax(reason: string, shownAsText: boolean): Words {
  if (shownAsText) {
    return {
      message: `Unexpected text between two lines of \`---\` at the start of the file, expected keys and values: ${reason}`,
      help: "If it is text, begin the file with the title instead of a line, or write `***` for the line: other tools read this as front matter and fail.",
    };
  }
  return {
    message: `Unexpected front matter, expected keys and values: ${reason}`,
    help: "Mend this line; a value that begins with `*`, `&`, `{`, `[`, `@` or `%`, or that contains `: ` or ` #`, needs quotes.",
  };
}

function language(given: string): Words {
  return {
    message: `Unexpected front matter language ${quote(given)}, expected YAML, TOML or JSON`,
    help: "Front matter is data and is never run: write `---` alone on the first line and YAML below it.",
  };
}

function unclosed(delimiter: string): Words {
  return {
    message: `Unexpected end of the file, expected a closing \`${delimiter}\` for the front matter that begins here`,
    help: `Write a line with just \`${delimiter}\` below the last key.`,
  };
}

function key(given: string): Words {
  return {
    message: `Unexpected front matter key ${quote(given)}, expected a name that programs do not reserve`,
    help: given === "<<" ? "Write the keys out: merging is not read." : "Rename the key, or remove it.",
  };
}
