import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { bundledLicences } from "./bundled-licences.ts";

const root = fileURLToPath(new URL("..", import.meta.url));

it("names each bundled package once, with the text of its licence", () => {
  const text = bundledLicences(root, [
    "src/cli/main.ts",
    "node_modules/yaml/dist/index.js",
    "node_modules/yaml/dist/doc/Document.js",
    "node_modules/@nodelib/fs.walk/out/index.js",
  ]);
  expect(text.match(/^\S+ \d+\.\d+\.\d+: \w+$/gm)).toHaveLength(2);
  expect(text).toMatch(/^@nodelib\/fs\.walk 1\.\d+\.\d+: MIT$/m);
  expect(text).toMatch(/^yaml 2\.\d+\.\d+: ISC$/m);
  expect(text).toContain("Permission to use, copy, modify");
});
