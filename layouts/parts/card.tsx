import type { ComponentChildren } from "preact";
import type { IncidentCard, SiteInfo } from "#model/page.ts";
import { count } from "./count.ts";
import { href } from "./href.ts";
import { RankShape } from "./icons.tsx";
import { Day } from "./instant.tsx";
import { SeverityChip } from "./severity-chip.tsx";
import { wordsOf } from "./severity-words.ts";
import { DocStatusChip, IncidentStatusChip } from "./status-chip.tsx";
import { TagList } from "./tag-list.tsx";

interface CardProps {
  card: IncidentCard;
  site: SiteInfo;
  /** The level of the title's heading: one below the heading that the list stands under. */
  level: 2 | 3 | 4;
}

/** One incident in a list: what it taught stands directly below its title. */
function Card({ card, site, level }: CardProps) {
  return (
    <article class={`card rank-${wordsOf(card.severity.rank).key}`}>
      <div class="card-marker">
        <RankShape rank={wordsOf(card.severity.rank).key} />
      </div>
      <div class="card-body">
        <CardTitle card={card} site={site} level={level} />
        {card.takeaway === "" ? null : (
          <p class="card-takeaway" dir="auto">
            {card.takeaway}
          </p>
        )}
        <CardFacts card={card} />
        <div class="card-tags">
          <TagList site={site} label="Services" items={card.services} kind="service" limit={4} />
          <TagList site={site} label="Tags" items={card.tags} kind="tag" limit={6} />
        </div>
      </div>
    </article>
  );
}

function CardTitle({ card, site, level }: CardProps) {
  const Heading = `h${level}` as "h2" | "h3" | "h4";
  return (
    <Heading class="card-title" dir="auto">
      <a href={href(site, card.url)}>{card.title === "" ? card.id : card.title}</a>
    </Heading>
  );
}

/** Date, severity, kind, status and open work on one line. */
export function CardFacts({ card, first }: { card: IncidentCard; first?: ComponentChildren }) {
  return (
    <p class="facts">
      {first}
      <span class="fact card-day">
        <Day day={card.day} />
      </span>
      <SeverityChip severity={card.severity} />
      <span class="fact">{card.kindName}</span>
      <IncidentStatusChip status={card.incidentStatus} />
      <DocStatusChip status={card.docStatus} />
      {card.openActions > 0 ? <span class="fact open-work">{count(card.openActions, "open action")}</span> : null}
    </p>
  );
}

/** Cards below one another on their line through time. */
export function CardList({ cards, site, level }: { cards: IncidentCard[]; site: SiteInfo; level: 2 | 3 | 4 }) {
  return (
    <ol class="card-list">
      {cards.map((card) => (
        <li key={card.id}>
          <Card card={card} site={site} level={level} />
        </li>
      ))}
    </ol>
  );
}

/** Only titles and facts, where a full card would be too loud. */
export function ShortCardList({ cards, site }: { cards: IncidentCard[]; site: SiteInfo }) {
  return (
    <ul class="short-cards">
      {cards.map((card) => (
        <li key={card.id}>
          <a href={href(site, card.url)} dir="auto">
            {card.title === "" ? card.id : card.title}
          </a>
          <CardFacts card={card} />
        </li>
      ))}
    </ul>
  );
}
