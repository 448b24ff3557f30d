import type { Rule } from "#model/rule.ts";
import { type AddressProblem, addressOf } from "#permalinks/address.ts";
import { placeOf } from "./place-of.ts";
import { quote } from "./wording.ts";

export const aliasInvalid: Rule = {
  id: "alias-invalid",
  scope: "document",
  levels: { draft: "warning", final: "warning" },
  essential: true,
  check: (incident) => {
    const stated = new Set(incident.problems.flatMap(({ id, values }) => (id === "id-invalid" ? [values.given] : [])));
    return incident.aliases.flatMap((alias, index) => {
      const address = addressOf(alias);
      // An id that is none of ours is an alias too, and has a finding of its own.
      if (!("problem" in address) || stated.has(alias)) return [];
      const [found, help] = words[address.problem];
      return [
        {
          place: placeOf(incident, `aliases[${index}]`, "id"),
          message: `Unexpected alias ${quote(alias)}, expected a path that can lead here: ${found}`,
          help,
        },
      ];
    });
  },
};

const words: Record<AddressProblem, [found: string, help: string]> = {
  query: [
    "what stands behind `?` is not part of a page's address",
    "Static hosts do not look at it; let the old site redirect these addresses itself.",
  ],
  scheme: ["it is no web address", "Write the path of the old page, such as `/posts/queue-full/`."],
  host: ["it begins with the name of another host", "Write the path of the old page with one slash in front."],
  dots: ["it has a part of dots only", "Write the whole path from the root of the site."],
  character: [
    "it has a character that hosts or file systems reserve",
    'Leave out `\\ < > : " | ? * # %` and characters that cannot be seen.',
  ],
  "empty-part": ["two slashes follow each other", "Write one slash between two names."],
  edge: ["a part begins or ends with a blank, or ends with a dot", "Some systems drop these; write the name without."],
  long: ["a part is longer than 255 bytes", "No file system takes such a name; the old address cannot be kept."],
  own: [
    "it is an address of the site itself",
    "Lists, assets and data lie there, or will one day; choose another path, or redirect it on the host.",
  ],
};
