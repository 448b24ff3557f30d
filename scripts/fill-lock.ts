import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/**
 * Adds what npm left out of package-lock.json: entries of the optional packages of other platforms. npm omits those that
 * the registry of the machine at hand does not offer, and `npm ci` then refuses the lock: "Missing: … from lock file"
 * (https://github.com/npm/cli/issues/4828). `--check` writes nothing and exits 1 when an entry is missing.
 */

/** What this script reads of a lock file of version 2 or 3. */
export interface Lock {
  /** By folder: `node_modules/pagefind`, `node_modules/a/node_modules/b`; the project itself is `""`. */
  packages: Record<string, LockEntry>;
}

export interface LockEntry {
  version?: string;
  license?: string;
  optional?: true;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
}

export interface Gap {
  /** The package that wants it. */
  from: string;
  name: string;
  version: string;
}

/** The optional dependencies of locked packages that have no entry, sorted. */
export function gapsIn(lock: Lock): Gap[] {
  const gaps = new Map<string, Gap>();
  for (const [from, { optionalDependencies = {} }] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      if (!isLocked(lock, from, name)) gaps.set(`${name}@${version}`, { from, name, version });
    }
  }
  return [...gaps.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Node looks in the package's own `node_modules`, then in those of every folder above it. */
function isLocked({ packages }: Lock, from: string, name: string): boolean {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf("node_modules/") - 1))) {
    if (Object.hasOwn(packages, `${folder === "" ? "" : `${folder}/`}node_modules/${name}`)) return true;
    if (folder === "") return false;
  }
}

/** The lock with an entry for every gap. */
export function fillLock(lock: Lock): Lock {
  const packages = { ...lock.packages };
  for (const gap of gapsIn(lock)) {
    packages[`node_modules/${gap.name}`] = entryFor(gap, lock.packages[gap.from]);
  }
  // The order in which npm writes them; in any other, the next `npm install` would move lines about.
  const names = Object.keys(packages).sort((a, b) => a.localeCompare(b, "en"));
  return { ...lock, packages: Object.fromEntries(names.map((name) => [name, packages[name] ?? {}])) };
}

/** Words in the names of platform packages that are not Node's own. */
const systems: Record<string, string> = { windows: "win32", macos: "darwin" };
const knownSystems = new Set(["aix", "android", "darwin", "freebsd", "linux", "netbsd", "openbsd", "sunos", "win32"]);
const libraries: Record<string, string> = { musl: "musl", gnu: "glibc", glibc: "glibc" };

/**
 * The platform stands in the name: `@pagefind/windows-x64`, `cli-linux-x64-musl`.
 * @throws Error when it does not, or when the version is a range: a guess would be a wrong lock.
 */
export function entryFor({ name, version }: Gap, from: LockEntry | undefined): LockEntry {
  const match = /(?:^|[/-])([a-z0-9]+)-(x64|arm64|arm|ia32|ppc64|s390x|riscv64|loong64)(?:-([a-z]+))?$/.exec(name);
  const system = systems[match?.[1] ?? ""] ?? match?.[1] ?? "";
  if (!match?.[2] || !knownSystems.has(system))
    throw new Error(`${name}: its name tells no platform, so add it by hand`);
  if (!/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version)) throw new Error(`${name}: ${version} is no exact version`);
  const library = libraries[match[3] ?? ""];
  return {
    version,
    cpu: [match[2]],
    ...(from?.license === undefined ? {} : { license: from.license }),
    ...(library === undefined ? {} : { libc: [library] }),
    optional: true,
    os: [system],
  };
}

function main(): void {
  const file = fileURLToPath(new URL("../package-lock.json", import.meta.url));
  const lock = JSON.parse(readFileSync(file, "utf8")) as Lock;
  const gaps = gapsIn(lock);
  const check = process.argv.includes("--check");
  for (const { name, version, from } of gaps) {
    console.log(`${name}@${version} (optional, of ${from}) ${check ? "is missing in package-lock.json" : "added"}`);
  }
  if (!check && gaps.length > 0) writeFileSync(file, `${JSON.stringify(fillLock(lock), null, 2)}\n`);
  if (check && gaps.length > 0) {
    console.log("npm ci will refuse this lock: run npm run fill-lock");
    process.exitCode = 1;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
