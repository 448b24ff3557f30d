import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { mayGoWithoutBrowser, openBrowser } from "./open-browser.ts";
import { serveSite } from "./serve-site.ts";
import { watchProblems } from "./watch-problems.ts";

const folder = mkdtempSync(join(tmpdir(), "nevertwice-watch-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.skipIf(await mayGoWithoutBrowser())("watchProblems", () => {
  it("sees what a page must not do", async () => {
    const page = `<!doctype html><title>x</title><script>document.title = "ran"</script><img src="gone.png" alt=""><script src="throws.js"></script>`;
    writeFileSync(join(folder, "index.html"), page);
    writeFileSync(join(folder, "throws.js"), "throw new Error('on purpose')");
    writeFileSync(join(folder, "_headers"), "/*\n  Content-Security-Policy: script-src 'self'\n");
    const site = await serveSite(folder, "/kb/");
    const browser = await openBrowser();
    const context = await browser.newContext();
    const problems = await watchProblems(context);
    const tab = await context.newPage();
    await tab.goto(site.url);
    await tab.waitForLoadState("networkidle");
    expect(await tab.title()).toBe("x");
    expect(site.missing).toContain("/kb/gone.png");
    await browser.close();
    await site.close();

    const all = problems.join("\n");
    expect(all).toContain("violates script-src-elem: inline");
    expect(all).toContain(`status: 404 ${site.url}gone.png`);
    expect(all).toContain("uncaught: on purpose");
  });
});
