import fc from "fast-check";
import { expect, test } from "vitest";
import { defaultConfig } from "./defaults.ts";
import { configJsonSchema, configSchema, functionKeys } from "./schema.ts";

test("the defaults themselves are a valid configuration", () => {
  expect(configSchema.safeParse(defaultConfig).error).toBeUndefined();
});

test("every key of the configuration can be set", () => {
  const known = Object.keys(configSchema.shape).filter((key) => key !== "$schema");
  expect(known.sort()).toEqual(Object.keys(defaultConfig).sort());
});

test("the schema for editors has every key that JSON can set", () => {
  const schema = configJsonSchema() as { properties: Record<string, unknown>; additionalProperties: boolean };
  const expected = Object.keys(defaultConfig).filter((key) => !functionKeys.some((name) => name === key));
  expect(Object.keys(schema.properties).sort()).toEqual(["$schema", ...expected].sort());
  expect(schema.additionalProperties).toBe(false);
});

test("no value makes the schema throw", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...Object.keys(defaultConfig)), fc.anything()), (value) => {
      expect(typeof configSchema.safeParse(value).success).toBe("boolean");
    }),
  );
});
