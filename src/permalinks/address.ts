/** Why an alias cannot be an address of the site. */
export type AddressProblem =
  | "query"
  | "scheme"
  | "host"
  | "dots"
  | "character"
  | "empty-part"
  | "edge"
  | "long"
  | "own";

/** The addresses at which a name is answered, as URLs of pages; or why it cannot be one. */
export type Address = { urls: string[] } | { problem: AddressProblem };

/** What URLs, Windows or the hosts' lists of redirects reserve, controls, marks that turn the direction of text, halves of characters. */
const forbidden = /[\p{Cc}\p{Cs}\\<>:"|?*#%\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/u;

/**
 * An alias as authors write it → addresses: an old path (`/posts/queue/`, `posts/queue.html`), a whole URL, of which the
 * path counts, an id (`nt-7k3qd`), or a ticket (`INC-12345`), which people also look for below `/i/`.
 */
export function addressOf(alias: string): Address {
  const written = alias.normalize("NFC").trim();
  if (/^nt-[0-9a-hjkmnp-tv-z]{5}$/.test(written)) return { urls: [`/i/${written}/`] };
  const path = pathOf(written);
  if ("problem" in path) return path;
  const url = pageUrl(path.path);
  const problem = pathProblem(url) ?? (isOwn(url) ? "own" : undefined);
  if (problem !== undefined) return { problem };
  const ticket = /^[A-Za-z][A-Za-z0-9]{0,30}-[A-Za-z0-9-]{1,60}$/.test(written);
  return { urls: ticket ? [url, `/i/${written}/`] : [url] };
}

/** One form for all spellings that must not lead to different pages: case, composition, the last slash. */
export function addressKey(url: string): string {
  const key = caseless(url).replace(/\/index\.html$/, "/");
  return key.endsWith("/") ? key.slice(0, -1) : key;
}

function caseless(text: string): string {
  // Lower case may take a composed letter apart again.
  return /^[\x20-\x7e]*$/.test(text) ? text.toLowerCase() : text.normalize("NFC").toLowerCase().normalize("NFC");
}

/** For a line of text: what would end the word is percent-encoded. */
export function encodeAddress(url: string): string {
  return url.replace(/[\s%#?]/gu, encodeURIComponent);
}

/** Where the URL of a page could not be written or linked; undefined when it is fine. */
export function pathProblem(url: string): AddressProblem | undefined {
  if (forbidden.test(url)) return "character";
  const parts = url.slice(1).split("/");
  if (parts.at(-1) === "") parts.pop();
  for (const part of parts) {
    if (part === "") return "empty-part";
    if (/^\.+$/.test(part)) return "dots";
    if (/^\s|[\s.]$/u.test(part)) return "edge";
    // 255 bytes is what file systems allow for one name.
    if (new TextEncoder().encode(part).length > 255) return "long";
  }
  return undefined;
}

/** Without scheme, host and fragment, decoded, with a slash in front. */
function pathOf(written: string): { path: string } | { problem: AddressProblem } {
  const web = /^https?:\/\/[^/?#\\]+/i.exec(written);
  if (web === null && /^[a-z][a-z0-9+.-]*:/i.test(written)) return { problem: "scheme" };
  const rest = web === null ? written : written.slice(web[0].length);
  if (rest.startsWith("//") || rest.startsWith("\\")) return { problem: "host" };
  // What stands behind `#` never reaches a server; what stands behind `?` is another page.
  const [beforeHash = ""] = rest.split("#");
  if (beforeHash.includes("?")) return { problem: "query" };
  try {
    const path = decodeURIComponent(beforeHash).normalize("NFC");
    return { path: path.startsWith("/") ? path : `/${path}` };
  } catch {
    return { problem: "character" };
  }
}

function pageUrl(path: string): string {
  const folder = path.replace(/\/index\.html?$/i, "/");
  return folder.endsWith("/") || /\.html?$/i.test(folder) ? folder : `${folder}/`;
}

/** The page of a tag, a service, a ticket: made by what documents say, and gone when none says it any more. Not of a document or a person. */
export function isListUrl(url: string): boolean {
  return isOwn(url) && /^\/(?!i\/|rules\/|api\/|actions\/owners\/)[^/]+\/.+\/$/.test(url);
}

/** The site's own pages and files: an old address there would take the place of a new one, today or next year. */
export function isOwn(url: string): boolean {
  const key = addressKey(url).slice(1);
  const [first = "", second, ...more] = key.split("/");
  if (first === "i") return second === undefined || more.length > 0;
  if (first === "incidents") return second === undefined || /^(?:\d{4}|undated)$/.test(second);
  if (ownFolders.has(first)) return true;
  return second === undefined && (ownPages.has(first) || first.startsWith("_") || first.startsWith("."));
}

const ownFolders = new Set(
  (
    "api assets pagefind tags severity services kinds causes rules t tickets lessons actions stats fixes gaps deferred " +
    "alerts on-this-day owners teams badges"
  ).split(" "),
);

const ownPages = new Set(
  (
    " about match search 404.html index.html feed.xml feed.json actions.ics sitemap.xml llms.txt " +
    "llms-full.txt robots.txt favicon.ico icon.svg permalinks.map.json redirects.nginx.map redirects.htaccess headers.nginx.conf"
  ).split(" "),
);
