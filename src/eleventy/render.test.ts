import { mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { Page, SiteInfo } from "#model/page.ts";
import { type RenderedPage, renderSite } from "./render.ts";

const site: SiteInfo = {
  ...{ title: "Lessons", description: "", lang: "en", baseUrl: "", pathPrefix: "/", editUrl: "", imageHosts: [] },
  ...{ asOf: "2026-03-01", count: 0, assets: {} },
};

function rulePage(url: string, html = ""): Page {
  const data = { id: url, html, levels: { draft: "note", final: "error" } };
  return { url, layout: "rule", title: "Rule", description: "", indexed: true, data };
}

async function render(pages: Page[]): Promise<Map<string, string>> {
  const rendered: RenderedPage[] = [];
  for await (const page of renderSite(pages, site)) rendered.push(page);
  return new Map(rendered.map(({ url, html }) => [url, html]));
}

let folder: string;
const before = process.cwd();

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "render-site-")));
  process.chdir(folder);
});
afterEach(() => {
  process.chdir(before);
  rmSync(folder, { recursive: true, force: true });
});

it("renders each page once, whatever its URL looks like, and writes nothing", async () => {
  const urls = ["/", "/404.html", "/tags/index/", "/tags/größe/", "/tags/中文/", "/a.b/c/"];
  const pages = [...urls, ...Array.from({ length: 60 }, (_, n) => `/rules/r${n}/`)].map((url) => rulePage(url, url));
  const rendered = await render(pages);
  expect([...rendered.keys()].sort()).toEqual(pages.map(({ url }) => url).sort());
  for (const [url, html] of rendered) expect(html).toContain(`>${url}</div>`);
  expect(readdirSync(folder)).toEqual([]);
});

it("renders nothing when there are no pages", async () => {
  expect(await render([])).toEqual(new Map());
});

it("leaves template code in a page as it is", async () => {
  const html = "<p>{{ 7 | times: 6 }} {% include 'x' %} <%= 2 %></p>";
  expect((await render([rulePage("/rules/x/", html)])).get("/rules/x/")).toContain(html);
});

it("runs nothing that lies in the current folder", async () => {
  mkdirSync(join(folder, "_data"));
  mkdirSync(join(folder, "content"));
  const evil = `require("fs").writeFileSync(${JSON.stringify(join(folder, "ran"))}, "")`;
  for (const name of [
    ".eleventy.js",
    "eleventy.config.cjs",
    "_data/x.cjs",
    "x.11ty.cjs",
    "content/content.11tydata.cjs",
  ]) {
    writeFileSync(join(folder, name), `${evil};module.exports = () => ({});`);
  }
  writeFileSync(join(folder, "content", "a.md"), `---js\n(${evil}, {})\n---\n`);
  writeFileSync(join(folder, ".eleventyignore"), "**");
  expect((await render([rulePage("/rules/x/")])).size).toBe(1);
  expect(readdirSync(folder)).not.toContain("ran");
  expect(readdirSync(folder)).not.toContain("dist");
});

it("throws what a layout throws", async () => {
  const broken = { ...rulePage("/rules/x/"), layout: "collection" } as unknown as Page;
  await expect(render([rulePage("/rules/a/"), broken])).rejects.toThrow(TypeError);
});

it("stops when nobody reads on", async () => {
  const pages = Array.from({ length: 40 }, (_, n) => rulePage(`/rules/r${n}/`));
  for await (const { url } of renderSite(pages, site)) {
    expect(url).toBe("/rules/r0/");
    break;
  }
});
