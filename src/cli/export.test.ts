import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { mayGoWithoutBrowser, openBrowser } from "#src/browser/open-browser.ts";
import { runCommand, temporaryFolder } from "./run-command.testing.ts";

const document = `---
id: nt-aaaaa
title: "Queue <script>alert(1)</script> full"
severity: SEV2
date: 2025-01-02
tags: [queue]
---

## Summary

It grew: ![graph](graph.svg.png), see [the other](b.md) and <https://example.org/>.

## Timeline

- 10:00 it began
- 10:47 it ended
`;
const files = {
  "content/a.md": document,
  "content/b.md": "---\nid: nt-bbbbb\ntags: [queue]\ndate: 2024-01-02\n---\n# Other\n\nSlow.\n",
  "content/graph.svg.png": "no picture, but its bytes are taken along",
};

test("export makes one file that needs nothing else", async () => {
  const cwd = temporaryFolder(files);
  const made = await runCommand(
    ["export", "nt-aaaaa", "--html", "--out", "for/audit.html", "--base-url", "https://kb.example.org/kb/"],
    { cwd },
  );
  expect(made.code, made.stderr).toBe(0);
  const file = join(cwd, "for/audit.html");
  const html = readFileSync(file, "utf8");
  expect(html).toContain("https://kb.example.org/kb/i/nt-aaaaa/");
  expect(html).toContain(
    `src="data:image/png;base64,${Buffer.from(files["content/graph.svg.png"]).toString("base64")}"`,
  );
  expect(html).toContain('href="https://kb.example.org/kb/i/nt-bbbbb/"');
  expect(html).not.toMatch(/<script|<link|\s(?:href|src)="\//);

  const markdown = await runCommand(["export", "content/a.md", "--md"], { cwd });
  expect(markdown.stdout).toContain("id: nt-aaaaa\n");
  expect(markdown.stdout).toContain("](/i/nt-bbbbb/)");
  expect((await runCommand(["export", "nt-aaaaa"], { cwd })).code).toBe(2);
  expect((await runCommand(["export", "nt-aaaab", "--md"], { cwd })).stderr).toContain("nt-aaaaa");

  if (await mayGoWithoutBrowser()) return;
  const browser = await openBrowser();
  const page = await browser.newPage();
  const asked: string[] = [];
  const said: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  page.on("console", (message) => said.push(message.text()));
  await page.goto(pathToFileURL(file).href);
  expect(await page.locator("h1").innerText()).toBe("Queue <script>alert(1)</script> full");
  // The styles are let in by their hash.
  expect(await page.evaluate("getComputedStyle(document.querySelector('.export-header dl')).display")).toBe("flex");
  expect(asked.filter((url) => !url.startsWith("data:"))).toEqual([pathToFileURL(file).href]);
  expect(said).toEqual([]);
  await browser.close();
}, 240_000);
