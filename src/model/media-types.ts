/** Pictures that cannot carry a script. SVG can. */
const plainPictures: ReadonlyMap<string, string> = new Map([
  [".png", "image/png"],
  [".jpg", "image/jpeg"],
  [".jpeg", "image/jpeg"],
  [".gif", "image/gif"],
  [".webp", "image/webp"],
  [".avif", "image/avif"],
]);

const types: ReadonlyMap<string, string> = new Map([
  ...plainPictures,
  [".html", "text/html; charset=utf-8"],
  [".css", "text/css; charset=utf-8"],
  [".js", "text/javascript; charset=utf-8"],
  [".mjs", "text/javascript; charset=utf-8"],
  [".json", "application/json; charset=utf-8"],
  [".webmanifest", "application/manifest+json; charset=utf-8"],
  [".xml", "application/xml; charset=utf-8"],
  [".txt", "text/plain; charset=utf-8"],
  [".md", "text/markdown; charset=utf-8"],
  [".csv", "text/csv; charset=utf-8"],
  [".ics", "text/calendar; charset=utf-8"],
  [".svg", "image/svg+xml; charset=utf-8"],
  [".ico", "image/x-icon"],
  [".woff2", "font/woff2"],
  [".wasm", "application/wasm"],
  [".pdf", "application/pdf"],
]);

/** The `Content-Type` of a file by its name; bytes where we do not know, because the browser must not guess. */
export function mediaType(file: string): string {
  return types.get(endingOf(file)) ?? "application/octet-stream";
}

/** Whether the name is that of a picture which may lie on the site and in a page. */
export function isPlainPicture(file: string): boolean {
  return plainPictures.has(endingOf(file));
}

/** From the last dot of the name, in small letters. */
function endingOf(file: string): string {
  return (/\.[^./\\]*$/.exec(file)?.[0] ?? "").toLowerCase();
}
