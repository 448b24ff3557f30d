import type { ComponentChildren } from "preact";
import type { Page, SiteInfo } from "#model/page.ts";
import { contentSecurityPolicy } from "./content-security-policy.ts";
import { absoluteHref, assetHref } from "./parts/href.ts";
import { languageTag } from "./parts/language.ts";
import { SiteFooter } from "./parts/site-footer.tsx";
import { SiteHeader } from "./parts/site-header.tsx";

interface BaseProps {
  page: Page;
  site: SiteInfo;
  children: ComponentChildren;
}

/** Everything around the page: head, header, footer. */
export function Base({ page, site, children }: BaseProps) {
  return (
    <html lang={languageTag(site.lang) ?? "en"} data-prefix={site.pathPrefix}>
      <Head page={page} site={site} />
      <body class={`layout-${page.layout}`}>
        <a class="skip-link" href="#main">
          Skip to content
        </a>
        <SiteHeader site={site} url={page.url} search={!hasOwnSearch(page)} />
        <main id="main" tabIndex={-1}>
          {children}
        </main>
        <SiteFooter site={site} />
      </body>
    </html>
  );
}

function Head({ page, site }: { page: Page; site: SiteInfo }) {
  const canonical = absoluteHref(site, page.url);
  return (
    <head>
      <meta charset="utf-8" />
      <meta http-equiv="Content-Security-Policy" content={contentSecurityPolicy} />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="referrer" content="no-referrer" />
      <title>{documentTitle(page, site)}</title>
      {page.description === "" ? null : <meta name="description" content={page.description} />}
      {page.indexed ? null : <meta name="robots" content="noindex" />}
      {canonical === undefined || page.layout === "not-found" ? null : <link rel="canonical" href={canonical} />}
      <OpenGraph page={page} site={site} canonical={canonical} />
      <meta name="color-scheme" content="light dark" />
      <meta name="theme-color" content="#fbfaf6" media="(prefers-color-scheme: light)" />
      <meta name="theme-color" content="#171613" media="(prefers-color-scheme: dark)" />
      <meta name="generator" content="nevertwice" />
      <script src={assetHref(site, "theme.js")} />
      <link rel="stylesheet" href={assetHref(site, "theme.css")} />
      <link rel="icon" href={assetHref(site, "icon.svg")} type="image/svg+xml" />
      <script type="module" src={assetHref(site, "site.js")} />
      {page.layout === "search" ? <script type="module" src={assetHref(site, "search.js")} /> : null}
    </head>
  );
}

/** What a ticket system or a chat shows of a link to the page. */
function OpenGraph({ page, site, canonical }: { page: Page; site: SiteInfo; canonical: string | undefined }) {
  return (
    <>
      <meta property="og:site_name" content={site.title} />
      <meta property="og:type" content={page.layout === "incident" ? "article" : "website"} />
      <meta property="og:title" content={page.title} />
      {page.description === "" ? null : <meta property="og:description" content={page.description} />}
      {canonical === undefined ? null : <meta property="og:url" content={canonical} />}
    </>
  );
}

/** Two fields for the same thing on one page would be one too many. */
function hasOwnSearch(page: Page): boolean {
  return page.layout === "home" || page.layout === "search" || page.layout === "not-found";
}

function documentTitle(page: Page, site: SiteInfo): string {
  return page.layout === "home" || page.title === "" ? site.title : `${page.title} · ${site.title}`;
}
