import type { PageSource } from "#model/page.ts";
import { apiPages } from "./api.ts";
import { cardMaker } from "./cards.ts";
import { kindPages, servicePages } from "./group-pages.ts";
import { homePages } from "./home-page.ts";
import { incidentListPages } from "./incident-list-pages.ts";
import { incidentPages } from "./incident-pages.ts";
import { notFoundPages } from "./not-found-page.ts";
import type { PageInputs } from "./page-inputs.ts";
import { rulePages } from "./rule-pages.ts";
import { searchPages } from "./search-page.ts";
import { severityPages } from "./severity-pages.ts";
import { tagPages } from "./tag-pages.ts";

/** The pages of every site. Those of the configuration come on top. */
export function pageSources(inputs: PageInputs): PageSource[] {
  const cardsOf = cardMaker(inputs.kinds);
  return [
    homePages(cardsOf),
    incidentListPages(cardsOf),
    incidentPages(cardsOf, inputs),
    tagPages(cardsOf),
    severityPages(cardsOf),
    servicePages(cardsOf),
    kindPages(cardsOf, inputs.kinds),
    searchPages,
    rulePages(inputs.rules),
    notFoundPages,
    apiPages,
  ];
}
