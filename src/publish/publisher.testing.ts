import { realDisk } from "./disk.ts";
import { publishRelease } from "./publish-release.ts";
import { openPublishedFolder } from "./published-folder.ts";
import { ReleaseLock } from "./release-lock.ts";

// A process that publishes editions of a small site one after the other until somebody kills it.
const [to = "", from = "1"] = process.argv.slice(2);
const site = openPublishedFolder(to, undefined, realDisk);
const lock = new ReleaseLock(`${site.path}/lock`, realDisk);
const facts = { asOf: "2026-01-05", documents: [], pages: 3 };
await lock.acquire(() => false);
process.stdout.write("publishing\n");
for (let number = Number(from); ; number++) {
  const entries = ["/", "/a/", "/b/"].map((url) => ({ url, body: `page ${number}` }));
  await publishRelease(site, { entries, facts: { ...facts, commit: String(number) }, keep: 2 });
}
