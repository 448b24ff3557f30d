import type { SimilarBox as SimilarBoxData, SimilarCard, SiteInfo } from "#model/page.ts";
import { CardFacts, ShortCardList } from "./card.tsx";
import { count } from "./count.ts";
import { href } from "./href.ts";
import { InlineCode } from "./inline-code.tsx";

interface SimilarBoxProps {
  site: SiteInfo;
  box: SimilarBoxData;
}

/** Past issues like this one, each with its reasons; the author's own links stand apart, because they need none. */
export function SimilarBox({ site, box }: SimilarBoxProps) {
  const linked = box.items.filter(({ strength }) => strength === "linked");
  const found = box.items.filter(({ strength }) => strength !== "linked");
  return (
    <section id="similar" class="similar" aria-labelledby="similar-heading">
      <header class="similar-header">
        <h2 id="similar-heading">Seen before?</h2>
        <p class="muted">compared with {count(box.compared, "published issue")}</p>
      </header>
      {linked.length === 0 ? null : (
        <>
          <h3 class="label">Linked by the author</h3>
          <SimilarList site={site} items={linked} />
        </>
      )}
      {found.length === 0 ? null : (
        <>
          {linked.length === 0 ? null : <h3 class="label">Found by comparison</h3>}
          <SimilarList site={site} items={found} />
        </>
      )}
      {found.length === 0 && box.empty !== "" ? (
        <p class="similar-empty">
          <InlineCode text={box.empty} />
        </p>
      ) : null}
      <HowItWorks items={found} />
      {box.later.length === 0 ? null : (
        <>
          <h3 class="label">Later issues similar to this one</h3>
          <ShortCardList cards={box.later} site={site} />
        </>
      )}
    </section>
  );
}

function SimilarList({ site, items }: { site: SiteInfo; items: SimilarCard[] }) {
  return (
    <ol class="similar-list">
      {items.map((item) => (
        <li key={item.card.id}>
          <SimilarItem site={site} item={item} />
        </li>
      ))}
    </ol>
  );
}

/** Words and never a percentage: the score orders, it does not measure. */
function Strength({ strength }: Pick<SimilarCard, "strength">) {
  if (strength === "linked") return null;
  return <span class={`strength ${strength}`}>{strength === "strong" ? "Strong match" : "Possible match"}</span>;
}

function SimilarItem({
  site,
  item: { card, strength, reasons, helped, openActions },
}: {
  site: SiteInfo;
  item: SimilarCard;
}) {
  return (
    <article class="similar-item">
      <p class="similar-title">
        <a href={href(site, card.url)} dir="auto">
          {card.title === "" ? card.id : card.title}
        </a>
      </p>
      <CardFacts card={card} first={<Strength strength={strength} />} />
      {reasons.length === 0 ? null : (
        <ul class="reasons">
          {reasons.map((reason) => (
            <li key={reason}>
              <InlineCode text={reason} />
            </li>
          ))}
        </ul>
      )}
      {helped === "" ? null : (
        <p class="helped">
          <strong>What helped:</strong> <bdi>{helped}</bdi>
        </p>
      )}
      {openActions.length === 0 ? null : <StillOpen actions={openActions} />}
    </article>
  );
}

function StillOpen({ actions }: { actions: string[] }) {
  return (
    <div class="still-open">
      <p>{actions.length === 1 ? "One action is still open:" : `${actions.length} actions are still open:`}</p>
      <ul>
        {actions.map((action) => (
          <li key={action} dir="auto">
            {action}
          </li>
        ))}
      </ul>
    </div>
  );
}

function HowItWorks({ items }: { items: SimilarCard[] }) {
  const example = items[0]?.card.id ?? "nt-…";
  return (
    <details class="how">
      <summary>How this works, and what to do when it is wrong</summary>
      <p>
        Two issues are compared by what they share: error signatures and codes, tags, services, causes, files and the
        rare words of both texts. A shared value weighs more the fewer issues have it. At least two such reasons, or a
        single strong one, are needed before anything is shown.
      </p>
      <p>
        Not similar? Add <code>{`similar: { exclude: [${example}] }`}</code> to the front matter of this document.
        Missing one? Add its id to <code>include</code>, or link it under “Related Issues”.
      </p>
    </details>
  );
}
