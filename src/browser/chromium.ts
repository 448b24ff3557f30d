import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rename, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** A Chromium on this machine, and the fonts it needs where the machine has none. */
export interface Chromium {
  executablePath: string;
  /** A folder with a `fonts.conf`; without one, the system's fonts are used. */
  fonts?: string;
}

/** The one that `CHROMIUM_PATH` names, else Debian's, else the one that comes with the packages of this project. */
export async function findChromium(): Promise<Chromium> {
  const named = process.env.CHROMIUM_PATH;
  if (named) return { executablePath: named };
  if (existsSync("/usr/bin/chromium")) return { executablePath: "/usr/bin/chromium" };
  const folder = await unpackChromium();
  const fonts = existsSync("/etc/fonts/fonts.conf") ? {} : { fonts: join(folder, "fonts") };
  return { executablePath: join(folder, "chromium"), ...fonts };
}

/**
 * The package unpacks into the temporary folder and takes a file that lies there for complete. So it is given a folder
 * of its own, which gets its name only when everything is in it: two test runs may unpack at once.
 */
async function unpackChromium(): Promise<string> {
  const cache = fileURLToPath(new URL("../../node_modules/.cache", import.meta.url));
  const folder = join(cache, `chromium-${await packageVersion()}`);
  if (existsSync(folder)) return folder;
  await mkdir(cache, { recursive: true });
  const fresh = await mkdtemp(`${folder}-`);
  const { default: chromium } = await import("@sparticuz/chromium");
  const before = process.env.TMPDIR;
  process.env.TMPDIR = fresh;
  try {
    await chromium.executablePath();
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
  await rename(fresh, folder).catch((error: unknown) => {
    if (!existsSync(folder)) throw error;
    return rm(fresh, { recursive: true, force: true });
  });
  return folder;
}

async function packageVersion(): Promise<string> {
  const entry = createRequire(import.meta.url).resolve("@sparticuz/chromium");
  const manifest = join(dirname(entry), "../../package.json");
  return (JSON.parse(await readFile(manifest, "utf8")) as { version: string }).version;
}
