import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { proveWithheld } from "./prove-withheld.ts";
import type { SiteEntry } from "./site-paths.ts";

const withheld = [
  {
    path: "sealed.md",
    telling: new Set(["nt-sssss", "the intruder's <key>"]),
    words: new Set(["honeypots", "exfiltrated", "credential"]),
  },
];

async function passed(...entries: SiteEntry[]): Promise<number> {
  async function* given() {
    yield* entries;
  }
  let count = 0;
  for await (const _ of proveWithheld(given(), withheld)) count += 1;
  return count;
}

describe("a withheld document in the finished site", () => {
  it.each<[string, SiteEntry]>([
    ["as it is", { url: "/a/", body: "see NT-SSSSS" }],
    ["in an address", { url: "/i/nt-sssss/", body: "" }],
    ["compressed", { url: "/pagefind/fragment/x.pf_fragment", body: gzipSync("pagefind_dcd{nt-sssss}") }],
    ["in base64", { url: "/a.json", body: Buffer.from("to: nt-sssss, and more").toString("base64") }],
    ["percent-encoded", { url: "/b/", body: "?q=%6Et-sss%73s" }],
    ["as entities", { url: "/c/", body: "The intruder&#x27;s &lt;key&gt;" }],
    ["escaped in JSON", { url: "/d.json", body: '"the intruder\\u0027s \\u003ckey>"' }],
    ["in three of its words", { url: "/e/", body: "xhoneypotsx exfiltrated\ncredentials" }],
  ])("is found %s, and refuses the site", async (_, entry) => {
    await expect(passed(entry)).rejects.toThrow(/sealed\.md/);
    await expect(passed(entry)).rejects.toThrow(entry.url);
  });

  it("is not seen in a chance word, in our own files, or where nothing is", async () => {
    expect(await passed({ url: "/a/", body: "honeypots" }, { url: "/rules/x/", body: "nt-sssss" })).toBe(2);
  });
});
