import type { ComponentChildren } from "preact";
import type { Alternate, Page, SiteInfo } from "#model/page.ts";
import { contentSecurityPolicy } from "./content-security-policy.ts";
import { absoluteHref, assetHref, href } from "./parts/href.ts";
import { directionOf, languageTag } from "./parts/language.ts";
import { PreviewBanner } from "./parts/preview-banner.tsx";
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
    <html
      lang={languageTag(site.lang) ?? "en"}
      dir={directionOf(site.lang) === "rtl" ? "rtl" : undefined}
      data-prefix={site.pathPrefix}
      data-offline={site.offline ? "" : undefined}
    >
      <Head page={page} site={site} />
      <body class={`layout-${page.layout}`}>
        <a class="skip-link" href="#main">
          Skip to content
        </a>
        <PreviewBanner site={site} />
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
  const canonical = canonicalHref(page, site);
  return (
    <head>
      <meta charset="utf-8" />
      <meta http-equiv="Content-Security-Policy" content={contentSecurityPolicy(site.imageHosts)} />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="referrer" content="no-referrer" />
      <title>{documentTitle(page, site)}</title>
      {page.description === "" ? null : <meta name="description" content={page.description} />}
      {page.indexed && site.preview === undefined ? null : <meta name="robots" content="noindex" />}
      {page.layout === "redirect" ? <Forward to={href(site, page.data.to)} site={site} /> : null}
      <Neighbours page={page} site={site} />
      {canonical === undefined ? null : <link rel="canonical" href={canonical} />}
      <OpenGraphTags page={page} site={site} />
      <Alternates page={page} site={site} />
      <meta name="color-scheme" content="light dark" />
      <meta name="theme-color" content="#fbfaf6" media="(prefers-color-scheme: light)" />
      <meta name="theme-color" content="#171613" media="(prefers-color-scheme: dark)" />
      <meta name="generator" content="nevertwice" />
      <script src={assetHref(site, "theme.js")} />
      <link rel="stylesheet" href={assetHref(site, "theme.css")} />
      <link rel="icon" href={assetHref(site, "icon.svg")} type="image/svg+xml" />
      <link rel="manifest" href={href(site, "/manifest.webmanifest")} />
      <script type="module" src={assetHref(site, "site.js")} />
      {page.layout === "search" ? <script type="module" src={assetHref(site, "search.js")} /> : null}
      {page.layout === "not-found" ? <script type="module" src={assetHref(site, "not-found.js")} /> : null}
    </head>
  );
}

/** The issues beside this one in the list of all, which has the newest first. */
function Neighbours({ page, site }: { page: Page; site: SiteInfo }) {
  if (page.layout !== "incident") return null;
  const { newer, older } = page.data.reading;
  return (
    <>
      {newer === null ? null : <link rel="prev" href={href(site, newer.url)} />}
      {older === null ? null : <link rel="next" href={href(site, older.url)} />}
    </>
  );
}

/** What a ticket system or a chat shows of a link to the page. */
function OpenGraphTags({ page, site }: { page: Page; site: SiteInfo }) {
  const { title, description, url, type, publishedTime } = page.og ?? {
    ...{ title: page.title, description: page.description, url: page.url, type: "website", publishedTime: "" },
  };
  const address = absoluteHref(site, url);
  return (
    <>
      <meta property="og:site_name" content={site.title} />
      <meta property="og:type" content={type} />
      <meta property="og:title" content={title} />
      {description === "" ? null : <meta property="og:description" content={description} />}
      {address === undefined ? null : <meta property="og:url" content={address} />}
      {publishedTime === "" ? null : <meta property="article:published_time" content={publishedTime} />}
      {site.socialImage === undefined ? null : (
        <>
          <meta property="og:image" content={site.socialImage} />
          <meta name="twitter:card" content="summary_large_image" />
        </>
      )}
    </>
  );
}

/** The page in other forms, then the feed of the whole site, for readers that look for one on any page. */
function Alternates({ page, site }: { page: Page; site: SiteInfo }) {
  const all: Alternate = { type: "application/atom+xml", url: "/feed.xml", title: site.title };
  const own = page.alternates ?? [];
  const shown = !page.indexed || own.some(({ url }) => url === all.url) ? own : [...own, all];
  return (
    <>
      {shown.map(({ type, url, title }) => (
        <link key={url} rel="alternate" type={type} title={title} href={href(site, url)} />
      ))}
    </>
  );
}

/** An old address forwards: at once by a script, which keeps `?…` and `#…`, and without scripts by the browser itself. */
function Forward({ to, site }: { to: string; site: SiteInfo }) {
  return (
    <>
      <script src={assetHref(site, "redirect.js")} data-to={to} />
      <meta http-equiv="refresh" content={`0; url=${to}`} />
    </>
  );
}

/** The address under which a page wants to be known: that of the page behind an old one; none where there is no page. */
function canonicalHref(page: Page, site: SiteInfo): string | undefined {
  if (page.layout === "not-found" || page.layout === "tombstone") return undefined;
  if (page.layout === "redirect") return absoluteHref(site, page.data.to) ?? href(site, page.data.to);
  return absoluteHref(site, page.url);
}

/** Two fields for the same thing on one page would be one too many. */
function hasOwnSearch(page: Page): boolean {
  return ["home", "search", "not-found", "tombstone"].includes(page.layout);
}

function documentTitle(page: Page, site: SiteInfo): string {
  return page.layout === "home" || page.title === "" ? site.title : `${page.title} · ${site.title}`;
}
