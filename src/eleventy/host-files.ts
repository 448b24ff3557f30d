import { securityPolicyHeader } from "#layouts/content-security-policy.ts";
import type { Config } from "#model/config.ts";
import type { SiteFile } from "#model/page.ts";

/**
 * Files that tell a host how to serve the site. `_headers` is read by Netlify and Cloudflare Pages; URLs of incidents say
 * more than one wants in a referrer, and a browser must not guess the type of a file that an author brought along.
 */
export function hostFiles({
  pathPrefix,
  images,
  preview,
}: Pick<Config, "pathPrefix" | "images" | "preview">): SiteFile[] {
  const robots = preview === undefined ? "" : "  X-Robots-Tag: noindex\n";
  const body = `/*
  Content-Security-Policy: ${securityPolicyHeader(images.allow)}
  X-Content-Type-Options: nosniff
  X-Frame-Options: DENY
  Referrer-Policy: no-referrer
  Cross-Origin-Opener-Policy: same-origin
${robots}
${pathPrefix}assets/*
  Cache-Control: public, max-age=31536000, immutable

${pathPrefix}sw.js
  Cache-Control: no-cache
`;
  return [{ url: "/_headers", body }];
}
