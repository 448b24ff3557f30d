import { securityPolicyHeader } from "#layouts/content-security-policy.ts";
import type { Config } from "#model/config.ts";
import type { SiteFile } from "#model/page.ts";

/**
 * Files that tell a host how to serve the site. `_headers` is read by Netlify and Cloudflare Pages, the other one can be
 * included by nginx; URLs of incidents say more than one wants in a referrer, and a browser must not guess the type of a
 * file that an author brought along.
 */
export function hostFiles(config: Pick<Config, "pathPrefix" | "images" | "preview">): SiteFile[] {
  const headers = headersOf(config);
  const { pathPrefix } = config;
  const body = `/*
${headers.map(([name, value]) => `  ${name}: ${value}\n`).join("")}
${pathPrefix}assets/*
  Cache-Control: ${forEver}

${pathPrefix}sw.js
  Cache-Control: no-cache
`;
  return [
    { url: "/_headers", body },
    { url: "/headers.nginx.conf", body: nginx(headers) },
  ];
}

type Header = readonly [name: string, value: string];

function headersOf({ images, preview }: Pick<Config, "images" | "preview">): Header[] {
  return [
    ["Content-Security-Policy", securityPolicyHeader(images.allow)],
    ["X-Content-Type-Options", "nosniff"],
    ["X-Frame-Options", "DENY"],
    ["Referrer-Policy", "no-referrer"],
    ["Cross-Origin-Opener-Policy", "same-origin"],
    ...(preview === undefined ? [] : [["X-Robots-Tag", "noindex"] as const]),
  ];
}

const forEver = "public, max-age=31536000, immutable";

/** A `location` of its own would forget the headers of the server: what differs by address is in a `map`. */
function nginx(headers: readonly Header[]): string {
  const lines = headers.map(([name, value]) => `add_header ${name} "${value.replace(/["\\$]/g, "")}" always;\n`);
  return `# nginx, in server:   include /path/to/headers.nginx.conf;   in http: the maps in docs/publishing.md.
${lines.join("")}add_header Cache-Control $nevertwice_cache;
charset utf-8;
charset_types text/plain text/css text/xml text/calendar text/csv application/javascript application/json;
`;
}
