import type { PromiseCard, RecurrenceNote, SiteInfo } from "#model/page.ts";
import { count } from "./count.ts";
import { dayCount } from "./day-count.ts";
import { href } from "./href.ts";
import { InlineCode } from "./inline-code.tsx";

interface RecurrenceBannersProps {
  site: SiteInfo;
  again: RecurrenceNote[];
  before: RecurrenceNote[];
}

/** More would push the document itself off the screen; all of them are on the page of what happened again. */
const mostBanners = 2;

/** That it was not the only time, both ways, and what had been promised. */
export function RecurrenceBanners({ site, again, before }: RecurrenceBannersProps) {
  const left = Math.max(0, again.length - mostBanners) + Math.max(0, before.length - mostBanners);
  return (
    <>
      {again.slice(0, mostBanners).map((note) => (
        <Banner key={note.card.id} site={site} note={note} words={againWords(note.days)} earlier="this one" />
      ))}
      {before.slice(0, mostBanners).map((note) => (
        <Banner key={note.card.id} site={site} note={note} words={beforeWords(note.days)} earlier="an earlier one" />
      ))}
      {left === 0 ? null : (
        <p class="muted">
          <a href={href(site, "/recurrence/")}>And {count(left, "more time")}.</a>
        </p>
      )}
    </>
  );
}

function againWords(days: number): string {
  return days === 0 ? "This happened again on the same day" : `This happened again ${dayCount(days)} later`;
}

function beforeWords(days: number): string {
  return days === 0 ? "This had happened before on the same day" : `This had happened ${dayCount(days)} before`;
}

interface BannerProps {
  site: SiteInfo;
  note: RecurrenceNote;
  words: string;
  earlier: string;
}

function Banner({ site, note: { card, reasons, openThen }, words, earlier }: BannerProps) {
  return (
    <div class="banner banner-recurrence">
      <p>
        <strong>{words}:</strong>{" "}
        <a href={href(site, card.url)} dir="auto">
          {card.title === "" ? card.id : card.title}
        </a>{" "}
        <span class="muted">
          (<InlineCode text={reasons.join("; ")} />)
        </span>
      </p>
      <OpenThen site={site} promises={openThen} earlier={earlier} />
    </div>
  );
}

const mostPromises = 3;

/** The promises that were still open when it happened again. */
export function OpenThen({ site, promises, earlier }: { site: SiteInfo; promises: PromiseCard[]; earlier: string }) {
  if (promises.length === 0) return null;
  const left = promises.length - mostPromises;
  return (
    <>
      <p>
        {promises.length === 1
          ? `An action of ${earlier} was still open:`
          : `${promises.length} actions of ${earlier} were still open:`}
      </p>
      <ul class="promises">
        {promises.slice(0, mostPromises).map(({ text, url, completed }) => (
          <li key={url}>
            <a href={href(site, url)}>
              “<bdi>{text}</bdi>”
            </a>{" "}
            <span class="muted">{completed === "" ? "open to this day" : `done on ${completed}`}</span>
          </li>
        ))}
        {left > 0 ? <li class="muted">and {left} more</li> : null}
      </ul>
    </>
  );
}
