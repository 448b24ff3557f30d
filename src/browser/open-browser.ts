import { type Browser, chromium } from "playwright-core";
import { findChromium } from "./chromium.ts";

/** No sandbox, because containers have none to give; nothing of its own that would ask the network. */
const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Starts a headless Chromium. Throws with what to do when there is none that starts. */
export async function openBrowser(): Promise<Browser> {
  try {
    const { executablePath, fonts } = await findChromium();
    return await chromium.launch({
      ...{ executablePath, args: flags },
      ...(fonts === undefined ? {} : { env: { ...process.env, FONTCONFIG_PATH: fonts } }),
    });
  } catch (cause) {
    throw new Error("no Chromium starts here: apt-get install chromium, or name one in CHROMIUM_PATH", { cause });
  }
}

let missing: Promise<boolean> | undefined;

/**
 * Whether tests that need a browser may be skipped: only where none starts, and never in CI, where they fail instead.
 * For `describe.skipIf`.
 */
export function mayGoWithoutBrowser(): Promise<boolean> {
  if (process.env.CI) return Promise.resolve(false);
  missing ??= openBrowser().then(
    async (browser) => {
      await browser.close();
      return false;
    },
    (error: Error) => {
      console.warn(`skipped: ${error.message}`);
      return true;
    },
  );
  return missing;
}
