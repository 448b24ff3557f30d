import type { SimilarCard, SiteInfo } from "#model/page.ts";
import { CardFacts } from "./card.tsx";
import { href } from "./href.ts";
import { InlineCode } from "./inline-code.tsx";

/** The heaviest reasons convince; the rest is there for those who doubt. */
const reasonsShown = 5;
const actionsShown = 2;

interface SimilarItemProps {
  site: SiteInfo;
  item: SimilarCard;
}

/** One past issue: why it is alike, what helped then, what is still to be done. */
export function SimilarItem({ site, item: { card, strength, reasons, helped, openActions } }: SimilarItemProps) {
  return (
    <article class="similar-item">
      <p class="similar-title">
        <a href={href(site, card.url)} dir="auto">
          {card.title === "" ? card.id : card.title}
        </a>
      </p>
      <CardFacts card={card} first={<Strength strength={strength} />} />
      <Reasons reasons={reasons.slice(0, reasonsShown)} />
      {reasons.length > reasonsShown ? (
        <details class="more-reasons">
          <summary>{moreWords(reasons.length - reasonsShown)}</summary>
          <Reasons reasons={reasons.slice(reasonsShown)} />
        </details>
      ) : null}
      {helped === "" ? null : (
        <p class="helped">
          <strong>What helped:</strong> <bdi>{helped}</bdi>
        </p>
      )}
      {openActions.length === 0 ? null : <StillOpen actions={openActions} url={href(site, card.url)} />}
    </article>
  );
}

/** Words and never a percentage: the score orders, it does not measure. */
function Strength({ strength }: Pick<SimilarCard, "strength">) {
  if (strength === "linked") return null;
  return <span class={`strength ${strength}`}>{strength === "strong" ? "Strong match" : "Possible match"}</span>;
}

function Reasons({ reasons }: { reasons: string[] }) {
  if (reasons.length === 0) return null;
  return (
    <ul class="reasons">
      {reasons.map((reason) => (
        <li key={reason}>
          <InlineCode text={reason} />
        </li>
      ))}
    </ul>
  );
}

function moreWords(n: number): string {
  return n === 1 ? "1 more reason" : `${n} more reasons`;
}

function StillOpen({ actions, url }: { actions: string[]; url: string }) {
  const left = actions.length - actionsShown;
  return (
    <div class="still-open">
      <p>{actions.length === 1 ? "One action is still open:" : `${actions.length} actions are still open:`}</p>
      <ul>
        {actions.slice(0, actionsShown).map((action) => (
          <li key={action} dir="auto">
            {action}
          </li>
        ))}
        {left > 0 ? (
          <li>
            <a href={url}>and {left} more</a>
          </li>
        ) : null}
      </ul>
    </div>
  );
}
