import type { PageOf, SiteInfo } from "#model/page.ts";
import { CardFacts, ShortCardList } from "./parts/card.tsx";
import { count, grouped } from "./parts/count.ts";
import { dayCount } from "./parts/day-count.ts";
import { EmptyState } from "./parts/empty-state.tsx";
import { href } from "./parts/href.ts";
import { InlineCode } from "./parts/inline-code.tsx";
import { PageHeading } from "./parts/page-heading.tsx";
import { OpenThen } from "./parts/recurrence-banners.tsx";

type Data = PageOf<"recurrence">["data"];

/** What happened more than once: each time in order, the days between, the promises that were open. */
export function Recurrence({ page: { data }, site }: { page: PageOf<"recurrence">; site: SiteInfo }) {
  if (site.count === 0) {
    return (
      <>
        <PageHeading heading="What happened again" />
        <EmptyState />
      </>
    );
  }
  return (
    <>
      <PageHeading heading="What happened again" description={summary(data)} />
      {data.chains.map((chain, index) => (
        <Chain key={chain.entries.map(({ card }) => card.id).join(" ")} site={site} chain={chain} number={index + 1} />
      ))}
      <section aria-labelledby="how-heading">
        <h2 id="how-heading" class="section-heading">
          What counts as the same
        </h2>
        <p>
          A document says so (<code>recurrence-of</code> in its front matter), or both have the same error signature, or
          the same cause category or bug class in the same service, or the same telling title on another day. An action
          counts as open when it was promised before and not completed by the day on which it happened again.
        </p>
      </section>
      <Undated site={site} cards={data.undated} compared={data.compared} />
    </>
  );
}

function summary({ chains, compared, undated }: Data): string {
  const placed = compared - undated.length;
  const found =
    chains.length === 0
      ? "Nothing happened twice"
      : `${count(chains.length, "kind")} of incident happened more than once`;
  return `${found} among the ${count(placed, "document")} whose day is known, of ${grouped(compared)}.`;
}

function Chain({ chain, number, site }: { chain: Data["chains"][number]; number: number; site: SiteInfo }) {
  const heading = `chain-${number}`;
  return (
    <section class="recurrence-chain" aria-labelledby={heading}>
      <h2 id={heading} class="section-heading">
        {count(chain.entries.length, "time")}: <InlineCode text={chain.reasons.join("; ")} />
      </h2>
      <ol>
        {chain.entries.map(({ card, since }) => (
          <li key={card.id}>
            {since === null ? null : (
              <p class="days-between">{since.days === 0 ? "the same day" : `${dayCount(since.days)} later`}</p>
            )}
            <a href={href(site, card.url)} dir="auto">
              {card.title === "" ? card.id : card.title}
            </a>
            <CardFacts card={card} />
            {since === null ? null : <OpenThen site={site} promises={since.openThen} earlier="an earlier one" />}
          </li>
        ))}
      </ol>
      {chain.undated.length === 0 ? null : (
        <>
          <p class="muted">{count(chain.undated.length, "document")} of it without a known day:</p>
          <ShortCardList cards={chain.undated} site={site} />
        </>
      )}
    </section>
  );
}

function Undated({ cards, compared, site }: { cards: Data["undated"]; compared: number; site: SiteInfo }) {
  if (cards.length === 0) return null;
  return (
    <section aria-labelledby="undated-heading">
      <h2 id="undated-heading" class="section-heading">
        Left out
      </h2>
      <details>
        <summary>
          {grouped(cards.length)} of {count(compared, "document")} could not be placed, because the day is not known
        </summary>
        <ShortCardList cards={cards} site={site} />
      </details>
    </section>
  );
}
