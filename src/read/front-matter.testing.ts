import type { FrontMatter } from "./front-matter.ts";

/** For tests: without prototypes that are null. */
export const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
/** For tests: `line:column id reason`. */
export const problemsOf = ({ problems }: FrontMatter): string[] =>
  problems.map(({ id, place, values }) =>
    `${place.line}:${place.column} ${id} ${values.reason ?? values.key ?? values.language ?? ""}`.trim(),
  );
