import { openBrowser } from "./open-browser.ts";

// For `.ci/run`, which installs a browser when this fails.
const browser = await openBrowser();
console.log(`Chromium ${browser.version()} starts`);
await browser.close();
