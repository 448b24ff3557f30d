import type { DocumentRelation, SiteInfo } from "#model/page.ts";
import { href } from "./href.ts";
import { Day } from "./instant.tsx";

const words: Record<DocumentRelation["kind"], string> = {
  "superseded-by": "Superseded by",
  supersedes: "Supersedes",
  duplicates: "A duplicate of",
  "duplicated-by": "Also reported as",
};

/** A reader of an old version must not miss that there is a newer one. */
export function RelationBanners({ relations, site }: { relations: DocumentRelation[]; site: SiteInfo }) {
  return (
    <>
      {relations.map(({ kind, card }) => (
        <p key={`${kind} ${card.id}`} class={`banner banner-${kind}`}>
          <strong>{words[kind]}</strong>{" "}
          <a href={href(site, card.url)} dir="auto">
            {card.title === "" ? card.id : card.title}
          </a>
          {card.day === "" ? null : (
            <>
              , <Day day={card.day} />
            </>
          )}
          .
        </p>
      ))}
    </>
  );
}
