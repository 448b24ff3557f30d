import type { PageOf, SiteInfo } from "#model/page.ts";
import type { TocEntry } from "#model/record.ts";
import { anchorsIn } from "./parts/anchors.ts";
import { AttachmentList } from "./parts/attachment-list.tsx";
import { Breadcrumbs } from "./parts/breadcrumbs.tsx";
import { Brief } from "./parts/brief.tsx";
import { ShortCardList } from "./parts/card.tsx";
import { DeferredBanner } from "./parts/deferred-banner.tsx";
import { DraftedWith } from "./parts/drafted-with.tsx";
import { DurationStrip } from "./parts/duration-strip.tsx";
import { HeaderStrip } from "./parts/header-strip.tsx";
import { href } from "./parts/href.ts";
import { IncidentFields } from "./parts/incident-fields.tsx";
import { languageTag } from "./parts/language.ts";
import { Neighbours } from "./parts/neighbours.tsx";
import { Prose } from "./parts/prose.tsx";
import { RecurrenceBanners } from "./parts/recurrence-banners.tsx";
import { References } from "./parts/references.tsx";
import { RelationBanners } from "./parts/relation-banners.tsx";
import { SignOff } from "./parts/sign-off.tsx";
import { SimilarBox } from "./parts/similar-box.tsx";
import { ReadingLine, SourceNote } from "./parts/source-note.tsx";
import { docStatusWords } from "./parts/status-words.ts";
import { TagList } from "./parts/tag-list.tsx";
import { TicketLinkBox } from "./parts/ticket-link-box.tsx";
import { Toc } from "./parts/toc.tsx";

interface IncidentProps {
  page: PageOf<"incident">;
  site: SiteInfo;
}

/** One incident: what to know first, the document itself, and what it connects to. */
export function IncidentPage({ page: { data }, site }: IncidentProps) {
  const anchors = anchorsIn(data.html);
  // A configuration may do without the comparison; then nothing is said about it.
  const compared = data.similar.compared > 0;
  // How Hugo's PaperMod theme lets an author say it.
  const { extra } = data.incident;
  const title = data.incident.title === "" ? data.incident.id : data.incident.title;
  return (
    <article class="incident">
      <IncidentHeader data={data} site={site} title={title} anchors={anchors} />
      <Brief incident={data.incident} anchors={anchors} />
      <div class="reading">
        <div class="reading-side">
          <IncidentFields incident={data.incident} />
          <DurationStrip durations={data.incident.durations} />
          {extra.ShowToc === false ? null : (
            <Toc entries={[...data.toc, ...(compared ? connections : [])]} open={extra.TocOpen === true} />
          )}
        </div>
        <div class="reading-body">
          <Prose html={data.html} lang={foreignLanguage(data.incident.lang, site.lang)} />
          <SignOff incident={data.incident} />
          <References refs={data.incident.refs} />
          <AttachmentList attachments={data.incident.attachments} />
          {compared ? <SimilarBox site={site} box={data.similar} /> : null}
          <Backlinks data={data} site={site} />
          <TicketLinkBox title={title} permalink={href(site, data.permalink)} />
          <SourceNote incident={data.incident} editUrl={data.editUrl} reading={data.reading} />
          <Neighbours site={site} newer={data.reading.newer} older={data.reading.older} />
        </div>
      </div>
    </article>
  );
}

const connections: TocEntry[] = [{ level: 2, text: "Seen before?", anchor: "similar" }];

interface PartProps {
  data: IncidentProps["page"]["data"];
  site: SiteInfo;
}

interface HeaderProps extends PartProps {
  title: string;
  anchors: ReadonlySet<string>;
}

function IncidentHeader({ data, site, title, anchors }: HeaderProps) {
  const { incident, card } = data;
  const { word, advice } = docStatusWords[incident.docStatus];
  const lang = foreignLanguage(incident.lang, site.lang);
  return (
    <header class="incident-header">
      <Breadcrumbs site={site} trail={[{ name: "Incidents", url: "/incidents/" }]} here={incident.id} />
      <h1 dir="auto" lang={lang}>
        {title}
      </h1>
      {word === "" ? null : (
        <p class={`banner banner-${incident.docStatus}`}>
          <strong>{word}.</strong> {advice}
        </p>
      )}
      <DeferredBanner incident={incident} anchors={anchors} />
      <RelationBanners site={site} relations={data.relations} />
      <RecurrenceBanners site={site} again={data.again} before={data.before} />
      {card.takeaway === "" ? null : (
        <p class="takeaway" dir="auto" lang={lang}>
          {card.takeaway}
        </p>
      )}
      <HeaderStrip
        site={site}
        incident={incident}
        card={card}
        actionsAnchor={data.toc.find(({ anchor }) => anchor === "actions")?.anchor}
      />
      <div class="header-tags">
        <TagList site={site} label="Services" items={card.services} kind="service" />
        <TagList site={site} label="Tags" items={card.tags} kind="tag" />
      </div>
      <DraftedWith incident={incident} />
      <ReadingLine reading={data.reading} />
      <p class="print-only">{href(site, data.permalink)}</p>
    </header>
  );
}

function Backlinks({ data: { backlinks }, site }: PartProps) {
  if (backlinks.length === 0) return null;
  return (
    <section class="backlinks" aria-labelledby="backlinks">
      <h2 id="backlinks">Linked from</h2>
      <ShortCardList cards={backlinks} site={site} />
    </section>
  );
}

/** Only where the document is in another language than the page around it. */
function foreignLanguage(lang: string, siteLang: string): string | undefined {
  return lang === siteLang ? undefined : languageTag(lang);
}
