import type { SiteFile } from "#model/page.ts";
import type { Redirect } from "./redirects.ts";

/**
 * The same redirects for hosts that can answer with a status: 301 instead of a page that forwards. Addresses stand with
 * and without the slash at their end, because not every host adds it.
 */
export function redirectFiles(redirects: readonly Redirect[], pathPrefix: string): SiteFile[] {
  const prefix = pathPrefix.replace(/\/$/, "");
  const rules = redirects.map(({ from, to }) => ({ from: prefix + from, to: encodeURI(prefix + to) }));
  return [
    { url: "/_redirects", body: netlify(rules) },
    { url: "/redirects.nginx.map", body: nginx(rules) },
    { url: "/redirects.htaccess", body: apache(rules) },
  ];
}

interface Rule {
  /** Not percent-encoded. */
  from: string;
  /** Percent-encoded. */
  to: string;
}

/** Netlify and Cloudflare Pages: `from to 301`, separated by blanks; `*` and `:name` would be patterns. */
function netlify(rules: readonly Rule[]): string {
  const encoded = (path: string) =>
    path
      .split("/")
      // What encodeURIComponent leaves as it is and these hosts read as a pattern.
      .map((part) => encodeURIComponent(part).replaceAll("*", "%2A"))
      .join("/");
  const lines = rules.flatMap(({ from, to }) => spellings(from).map((path) => `${encoded(path)} ${to} 301`));
  return text("# Netlify and Cloudflare Pages read this file.", lines);
}

/**
 * For `map $uri $nevertwice_target { include redirects.nginx.map; }`. nginx compares without regard to case, and refuses a
 * key that it has already; a quoted string needs `\` and `"` escaped, and a key that begins with `/` is no pattern.
 */
function nginx(rules: readonly Rule[]): string {
  const keys = new Set<string>();
  const lines = rules.flatMap(({ from, to }) =>
    spellings(from).flatMap((path) => {
      const key = path.toLowerCase();
      if (keys.has(key)) return [];
      keys.add(key);
      return [`"${path.replace(/["\\]/g, "\\$&")}" "${to.replaceAll("$", "%24")}";`];
    }),
  );
  const usage = [
    '# nginx, in http:   map $uri $nevertwice_target { default ""; include /path/to/redirects.nginx.map; }',
    "# and in server:    if ($nevertwice_target) { return 301 $nevertwice_target$is_args$args; }",
  ];
  return text(usage.join("\n"), lines);
}

/** Apache, included or as `.htaccess`: a pattern each, because `Redirect` would take everything below the address too. */
function apache(rules: readonly Rule[]): string {
  const lines = rules.map(({ from, to }) => {
    const path = from.endsWith("/") ? `${pattern(from.slice(0, -1))}/?` : pattern(from);
    return `RedirectMatch 301 "^${path}$" "${to.replaceAll("$", "%24")}"`;
  });
  return text("# Apache, in the server's configuration: Include /path/to/redirects.htaccess", lines);
}

/** A literal inside a pattern inside quotes: brackets need no backslash, and `${…}` would be a variable. */
function pattern(path: string): string {
  return path.replace(/[.*+?()[\]{}|"$^\\]/g, (sign) => `\\x${(sign.codePointAt(0) ?? 0).toString(16)}`);
}

function spellings(url: string): string[] {
  return url.length > 1 && url.endsWith("/") ? [url.slice(0, -1), url] : [url];
}

function text(head: string, lines: readonly string[]): string {
  return `${[head, ...lines].join("\n")}\n`;
}
