import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openBrowser } from "#src/browser/open-browser.ts";
import { serveSite } from "#src/browser/serve-site.ts";

/** `npm run screenshots`: the pictures in the README, taken from the site of this repository's own content. */

const repository = fileURLToPath(new URL("..", import.meta.url));

const pictures = [
  { file: "docs/screenshot.png", colorScheme: "light", open: "", part: "" },
  // Several documents resemble this one, so that there is something to see.
  { file: "docs/screenshot-similar.png", colorScheme: "dark", open: "Stack Exchange", part: "#similar" },
] as const;

const folder = mkdtempSync(join(tmpdir(), "nevertwice-pictures-"));
try {
  const { status } = spawnSync("npx", ["--no-install", "tsx", "src/cli/main.ts", "build", "--out", folder], {
    ...{ cwd: repository, stdio: "inherit", shell: process.platform === "win32" },
  });
  if (status !== 0) throw new Error("the site could not be built");
  await takePictures();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function takePictures(): Promise<void> {
  const site = await serveSite(folder);
  const browser = await openBrowser();
  for (const { file, colorScheme, open, part } of pictures) {
    const viewport = { width: 1280, height: 900 };
    const page = await browser.newPage({ colorScheme, viewport, deviceScaleFactor: 1, reducedMotion: "reduce" });
    await page.goto(site.url);
    if (open !== "") {
      await page.goto(`${site.url}incidents/`);
      await page.getByRole("article").filter({ hasText: open }).first().getByRole("heading").getByRole("link").click();
    }
    await page.waitForLoadState("networkidle");
    if (part !== "") await page.locator(part).evaluate((element) => element.scrollIntoView());
    await page.screenshot({ path: join(repository, file) });
    console.log(file);
    await page.close();
  }
  await browser.close();
  await site.close();
}
