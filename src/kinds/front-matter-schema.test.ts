import { expect, test } from "vitest";
import * as z from "zod";
import { frontMatterJsonSchema } from "./front-matter-schema.ts";

const schema = z.fromJSONSchema(frontMatterJsonSchema() as never);

test.each([
  [{ id: "nt-7k3qd", title: "T", kind: "rca", tags: ["a"], date: "2025-11-05", own: 1 }, true],
  [{ tags: "a, b", similar: { exclude: ["nt-00001"] }, draft: true, severity: "SEV2" }, true],
  [{ id: "nt-ILLEGAL" }, false],
  [{ kind: "poem" }, false],
  [{ draft: "maybe" }, false],
])("%j", (frontMatter, valid) => {
  expect(schema.safeParse(frontMatter).success).toBe(valid);
});
