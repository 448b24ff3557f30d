import type { Rule } from "#model/rule.ts";
import { tagFile } from "#model/tag-file.ts";

export const tagFileInvalid: Rule = {
  id: "tag-file-invalid",
  scope: "knowledge-base",
  levels: { draft: "warning", final: "warning" },
  check: ({ tagFileProblems = [] }) =>
    tagFileProblems.map(({ place, unexpected, expected }) => ({
      file: tagFile,
      place,
      message: `Unexpected ${unexpected}, expected ${expected}`,
      help: "Write `tag: What it means.`, or `aliases: [other, words]` and `description:` below `tag:`; the other lines count all the same.",
    })),
};
