import { rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { mayGoWithoutBrowser, openBrowser } from "./browser/open-browser.ts";
import { serveSite } from "./browser/serve-site.ts";
import { watchProblems } from "./browser/watch-problems.ts";
import { runCommand, temporaryFolder } from "./cli/run-command.testing.ts";

/** A machine that does other things too takes its time. */
const patiently = { timeout: 30_000 };

const documents = {
  "content/a.md": "---\nid: nt-aaaaa\ntags: [queue]\ndate: 2025-01-02\n---\n# Queue stalled\n\nWorkers died.\n",
  "content/b.md": "---\nid: nt-bbbbb\ntags: [queue]\ndate: 2024-01-02\n---\n# Queue slow\n\nAll were slow.\n",
};

describe.skipIf(await mayGoWithoutBrowser())("without a network", { timeout: 400_000 }, () => {
  it("what was read can be read again, until a release takes it back or the site wants it no more", async () => {
    const cwd = temporaryFolder(documents);
    const build = async () => {
      const { code, stderr } = await runCommand(["build", "--path-prefix", "/kb/", "--as-of", "2025-02-01"], { cwd });
      expect(code, stderr).toBe(0);
    };
    await build();
    const served = await serveSite(join(cwd, "dist"), "/kb/");
    const site = await unreliable(served.url);
    const browser = await openBrowser();
    const context = await browser.newContext();
    const problems = await watchProblems(context);
    const page = await context.newPage();
    await page.goto(site.url);
    await expect.poll(() => page.evaluate("navigator.serviceWorker.controller !== null"), patiently).toBe(true);
    await page.goto(`${site.url}i/nt-aaaaa/?from=feed`);
    expect(problems).toEqual([]);

    site.online = false;
    await page.goto(`${site.url}i/nt-aaaaa/`);
    expect(await page.locator("h1").innerText()).toBe("Queue stalled");
    expect(await page.evaluate("getComputedStyle(document.body).margin")).toBe("0px");
    await page.goto(site.url);
    expect(await page.locator("h1").count()).toBe(1);
    await page.goto(`${site.url}i/nt-bbbbb/`);
    expect(await page.locator("h1").innerText()).toBe("No network");
    site.online = true;

    const before = await kept(page);
    rmSync(join(cwd, "content/a.md"));
    await build();
    await page.goto(site.url);
    await page.evaluate("navigator.serviceWorker.getRegistration().then((known) => known.update())");
    await expect
      .poll(() => kept(page).then((names) => names.length === 1 && names[0] !== before[0]), patiently)
      .toBe(true);
    site.online = false;
    await page.goto(`${site.url}i/nt-aaaaa/`);
    expect(await page.locator("h1").innerText()).toBe("No network");
    site.online = true;

    writeFileSync(join(cwd, "nevertwice.config.json"), '{ "offline": false }');
    await build();
    await page.goto(site.url);
    await page.evaluate("navigator.serviceWorker.getRegistration().then((known) => known?.update())");
    await expect.poll(() => kept(page), patiently).toEqual([]);
    await page.goto(site.url);
    expect(await page.evaluate("navigator.serviceWorker.getRegistrations().then((all) => all.length)")).toBe(0);
    await browser.close();
    site.close();
    await served.close();
  });
});

/** The same address, with a network that can be cut; a browser's own switch does not reach its service workers. */
async function unreliable(target: string) {
  const server = createServer(async (request, response) => {
    if (!network.online) return request.socket.destroy();
    const answer = await fetch(new URL(request.url ?? "/", target), { redirect: "manual" });
    const headers = [...answer.headers].filter(([name]) => name !== "content-encoding" && name !== "content-length");
    response.writeHead(answer.status, Object.fromEntries(headers));
    response.end(Buffer.from(await answer.arrayBuffer()));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const network = {
    online: true,
    url: `http://127.0.0.1:${port}${new URL(target).pathname}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
  return network;
}

function kept(page: Page): Promise<string[]> {
  return page.evaluate("caches.keys()");
}
