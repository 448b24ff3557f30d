/** Files that lie beside documents as evidence: pictures, recordings, logs, data. */
const attachmentExtensions = new Set(
  (
    "png jpg jpeg gif webp avif svg bmp ico tif tiff heic mp4 webm mov mp3 wav " +
    "txt log csv tsv json jsonl ndjson xml yaml yml pdf har out err trace stack diff patch sql conf cfg ini " +
    "gz zip tgz pcap pcapng drawio excalidraw puml mmd dot eml"
  ).split(" "),
);

/** Names with an innocent extension that tell a tool what to do. */
const toolFiles = new Set(
  (
    "package.json package-lock.json npm-shrinkwrap.json composer.json deno.json tsconfig.json jsconfig.json " +
    "vercel.json netlify.json now.json firebase.json app.json turbo.json nx.json lerna.json renovate.json " +
    "_config.yml _config.yaml mkdocs.yml mkdocs.yaml docker-compose.yml docker-compose.yaml compose.yml compose.yaml " +
    "hugo.yaml hugo.yml hugo.json config.yaml config.yml config.json pnpm-workspace.yaml cmakelists.txt"
  ).split(" "),
);

/** Eleventy's templates and data files, whatever they end in. */
const eleventyFile = /\.11ty(?:data)?\./i;

/** `*.md` and `*.markdown` in any case; a name that begins with a dot is hidden, and no document. */
export function isDocument(path: string): boolean {
  return !isHidden(path) && /[^/]\.(?:md|markdown)$/i.test(path);
}

/**
 * A name such as `PM-009 Node failure`, whose `.md` somebody forgot: no ending, and a blank or a digit in it. `Makefile`,
 * `LICENSE` and `env` have neither.
 */
export function hasNoEnding(path: string): boolean {
  const name = baseName(path);
  return !name.includes(".") && /[ \d]/.test(name);
}

/** A usual companion of documents, which needs no word. The ledger `permalinks.txt` is one. */
export function isAttachment(path: string): boolean {
  const name = baseName(path).toLowerCase();
  // They only keep an empty folder in git.
  if (name === ".gitkeep" || name === ".keep") return true;
  if (isHidden(path) || toolFiles.has(name) || eleventyFile.test(name)) return false;
  const dot = name.lastIndexOf(".");
  return dot > 0 && attachmentExtensions.has(name.slice(dot + 1));
}

function isHidden(path: string): boolean {
  return baseName(path).startsWith(".");
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
