import type { SimilarBox as SimilarBoxData, SimilarCard, SiteInfo } from "#model/page.ts";
import { ShortCardList } from "./card.tsx";
import { count } from "./count.ts";
import { InlineCode } from "./inline-code.tsx";
import { SimilarItem } from "./similar-item.tsx";

interface SimilarBoxProps {
  site: SiteInfo;
  box: SimilarBoxData;
}

/** Past issues like this one, each with its reasons; the author's own links stand apart, because they need none. */
export function SimilarBox({ site, box }: SimilarBoxProps) {
  const linked = box.items.filter(({ strength }) => strength === "linked");
  const found = box.items.filter(({ strength }) => strength !== "linked");
  const shown = new Set(box.items.map(({ card }) => card.id));
  const later = box.later.filter(({ id }) => !shown.has(id));
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
      {later.length === 0 ? null : (
        <>
          <h3 class="label">Later issues similar to this one</h3>
          <ShortCardList cards={later} site={site} />
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

function HowItWorks({ items }: { items: SimilarCard[] }) {
  const example = items[0]?.card.id ?? "nt-…";
  return (
    <details class="how">
      <summary>How this works, and what to do when it is wrong</summary>
      <p>
        Two issues are compared by what they share: error signatures and codes, tags, services, causes, files, folders
        and the rare words of both texts. A shared value weighs more the fewer issues have it. At least two such
        reasons, or a single strong one, are needed before anything is shown: the same error, or texts that are alike as
        a whole.
      </p>
      <p>
        Not similar? Add <code>{`similar: { exclude: [${example}] }`}</code> to the front matter of this document.
        Missing one? Add its id to <code>include</code>, or link it under “Related Issues”.
      </p>
    </details>
  );
}
