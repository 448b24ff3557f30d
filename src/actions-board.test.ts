import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { renderPage } from "#layouts/index.tsx";
import type { SiteInfo } from "#model/page.ts";
import { actionPages } from "#pages/actions.ts";
import { cardMaker } from "#pages/cards.ts";
import { sampleAction, sampleDay, sampleKnowledgeBase } from "#pages/sample-knowledge-base.ts";
import { mayGoWithoutBrowser, openBrowser } from "./browser/open-browser.ts";

const promised = (text: string, due: string, owner: string, n: number) =>
  sampleAction(text, { due: sampleDay(due), dueFrom: "own", owners: [owner], anchor: `a-${n}` });

/** "Today" of the sample is 2026-03-01. */
const kb = sampleKnowledgeBase([
  {
    ...{ id: "nt-aaaaa", path: "a.md", services: ["queue"], dates: { incident: sampleDay("2026-02-01") } },
    actions: [
      promised("late", "2026-02-20", "Kim", 1),
      promised("soon", "2026-03-05", "Mara", 2),
      promised("later", "2026-04-10", "Kim", 3),
      promised("much later", "2026-12-31", "Kim", 4),
      sampleAction("implied", { due: sampleDay("2026-02-02"), dueFrom: "implied", anchor: "a-5" }),
      sampleAction("never dated", { anchor: "a-6", kind: "detect" }),
    ],
  },
]);
const site: SiteInfo = {
  ...{
    title: "KB",
    description: "",
    lang: "en",
    baseUrl: "",
    pathPrefix: "/",
    editUrl: "",
    imageHosts: [],
    asOf: kb.asOf,
    count: 1,
  },
  assets: {},
};
const board = actionPages(cardMaker([]))
  .pages(kb)
  .find(({ url }) => url === "/actions/");

describe.skipIf(await mayGoWithoutBrowser())("the board in a browser", () => {
  let browser: Browser;
  let script = "";
  beforeAll(async () => {
    browser = await openBrowser();
    const entry = fileURLToPath(new URL("../layouts/client/site.ts", import.meta.url));
    const bundle = await build({ entryPoints: [entry], bundle: true, write: false, format: "esm", target: "es2022" });
    script = bundle.outputFiles[0]?.text ?? "";
  });
  afterAll(() => browser.close());

  /** The page as it was built on 2026-03-01 and opened on another day. */
  async function open(day: string, query = ""): Promise<Page> {
    const page = await browser.newPage({ bypassCSP: true, timezoneId: "UTC" });
    await page.clock.setFixedTime(`${day}T12:00:00Z`);
    const body = board === undefined ? "" : renderPage(board, site);
    await page.route("**/*", (route) =>
      route.request().resourceType() === "document"
        ? route.fulfill({ contentType: "text/html", body })
        : route.fulfill({ contentType: "text/plain", body: "" }),
    );
    await page.goto(`http://kb.test/actions/${query}`);
    await page.addScriptTag({ content: script, type: "module" });
    await page.waitForFunction("document.querySelector('[data-action-filter]')?.hidden === false");
    return page;
  }

  const texts = (page: Page, group: string) =>
    page.locator(`[data-group="${group}"] li:visible .action-text`).allTextContents();
  const number = (page: Page, group: string) => page.locator(`[data-count-of="${group}"]`).textContent();

  it("leaves everything as it was built on the same day, and on an earlier one", async () => {
    for (const day of ["2026-03-01", "2026-01-01"]) {
      const page = await open(day);
      expect(await texts(page, "overdue")).toEqual(["late"]);
      expect(await texts(page, "soon")).toEqual(["soon"]);
      expect(await texts(page, "later")).toEqual(["later", "much later"]);
      expect(await texts(page, "undated")).toEqual(["implied", "never dated"]);
      expect(await page.getByText("as of 1 Mar 2026").count()).toBeGreaterThan(0);
      await page.close();
    }
  });

  it("moves, marks and counts what has become overdue since", async () => {
    const page = await open("2026-04-01");
    expect(await texts(page, "overdue")).toEqual(["late", "soon"]);
    expect(await texts(page, "soon")).toEqual(["later"]);
    expect(await texts(page, "later")).toEqual(["much later"]);
    expect(await texts(page, "undated")).toEqual(["implied", "never dated"]);
    expect(await Promise.all(["overdue", "soon", "later"].map((id) => number(page, id)))).toEqual(["2", "1", "1"]);
    expect(await page.locator('[data-group="overdue"] .chip.overdue').allTextContents()).toEqual([
      "overdue since 20 Feb 2026",
      "overdue since 5 Mar 2026",
    ]);
    expect(await page.locator(".overdue").count()).toBe(2);
    expect(await page.locator(".action-owners").innerText()).toMatch(/Kim 3, 1 overdue\s+Mara 1, 1 overdue/);
    expect(await page.locator('[data-group="overdue"] li').first().innerText()).toContain("59 days since the incident");
    expect(await page.getByText("as of today, 1 Apr 2026; the documents are as of 1 Mar 2026").count()).toBe(1);
    const empty = await open("2027-06-01");
    expect(await number(empty, "later")).toBe("0");
    expect(await empty.getByText("Nothing is due later.").isVisible()).toBe(true);
    await Promise.all([page.close(), empty.close()]);
  });

  it("filters, counts what is shown, and puts the choice into the address", async () => {
    const page = await open("2026-03-01");
    await page.locator("select[name=owners]").selectOption({ label: "Kim" });
    expect(await texts(page, "overdue")).toEqual(["late"]);
    expect(await texts(page, "soon")).toEqual([]);
    expect(await number(page, "soon")).toBe("0 of 1");
    expect(await page.getByText("3 of 6 actions shown").count()).toBe(1);
    expect(page.url()).toContain("?owners=kim");
    await page.locator("select[name=owners]").selectOption({ label: "Nobody" });
    expect(await texts(page, "undated")).toEqual(["implied", "never dated"]);
    await page.locator("select[name=kind]").selectOption({ label: "Detect" });
    expect(await texts(page, "undated")).toEqual(["never dated"]);
    const again = await open("2026-03-01", "?owners=mara");
    expect(await again.locator("select[name=owners]").inputValue()).toBe("mara");
    expect(await texts(again, "soon")).toEqual(["soon"]);
    await Promise.all([page.close(), again.close()]);
  });
});
