import { expect, it } from "vitest";
import { looksLikeDocument } from "./looks-like-document.ts";

const looks = (text: string) => looksLikeDocument(Buffer.from(text));

it.each([
  ["a title and a section", "# Queue stopped\n\n## Summary\n\nIt stopped.\n"],
  [
    "other line ends, and front matter",
    "---\r\nid: nt-7k3qd\r\n---\r\n# Queue stopped\r\n\r\n# Summary\r\n\r\nIt stopped.\r\n",
  ],
])("%s", (_, text) => expect(looks(text)).toBe(true));

it.each([
  ["a comment above settings", "# Settings of the queue\n\nPASSWORD=x\n## Limits\nMAX=3\n"],
  ["comments above code", "# Build\n\nall:\n\tmake x\n\n## Clean\nclean:\n"],
  ["a script", "#!/bin/sh\n\n# Title\n\n## Part\n\n"],
  ["a title alone", "# Notes\n\nSome words.\n"],
  ["no text", "# a\n\n## b\n\n\0\n"],
  ["nothing", ""],
])("not %s", (_, text) => expect(looks(text)).toBe(false));

it("does not mind a character that the first bytes cut in two", () => {
  const bytes = Buffer.from("# Queue stopped\n\n## Summary\n\nIt stopped ü");
  expect(looksLikeDocument(bytes.subarray(0, -1))).toBe(true);
  expect(looksLikeDocument(Buffer.from("# Queue \xff stopped\n\n## Summary\n\nIt stopped", "latin1"))).toBe(false);
});
