import { renderToString } from "preact-render-to-string";
import type { PageOf, SiteInfo } from "#model/page.ts";
import { layouts } from "./index.tsx";
import { Day } from "./parts/instant.tsx";
import { directionOf, languageTag } from "./parts/language.ts";

/** Where the styles go: they are not escaped, and nobody else can write this. */
export const stylesMark = "<style></style>";

interface ExportProps {
  page: PageOf<"incident">;
  site: SiteInfo;
  /** What the file may load. */
  policy: string;
}

/** The page of an incident as a file of its own: what it is and from when, then the page; nothing that runs or loads. */
export function renderExport({ page, site, policy }: ExportProps): string {
  const { incident, card, permalink } = page.data;
  const title = `${page.title} · ${incident.id}`;
  return `<!doctype html>\n${renderToString(
    <html lang={languageTag(site.lang) ?? "en"} dir={directionOf(site.lang) === "rtl" ? "rtl" : undefined}>
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={policy} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <meta name="color-scheme" content="light dark" />
        <title>{title}</title>
        <style />
      </head>
      <body class="layout-incident exported">
        <header class="export-header">
          <p dir="auto">{site.title}</p>
          <dl>
            <div>
              <dt>Id</dt>
              <dd>{incident.id}</dd>
            </div>
            <div>
              <dt>Permalink</dt>
              <dd>{permalink}</dd>
            </div>
            <div>
              <dt>Date</dt>
              <dd>{card.day === "" ? "not stated" : <Day day={card.day} />}</dd>
            </div>
            <div>
              <dt>As of</dt>
              <dd>
                <Day day={site.asOf} />
              </dd>
            </div>
          </dl>
        </header>
        <main id="main">{layouts.incident(page, site)}</main>
      </body>
    </html>,
  )}\n`;
}
