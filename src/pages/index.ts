import type { PageSource } from "#model/page.ts";
import { aboutPage } from "./about-page.ts";
import { actionPages } from "./actions.ts";
import { alertPages } from "./alerts.ts";
import { apiPages } from "./api.ts";
import { apiActions } from "./api-actions.ts";
import { lessonApiPages } from "./api-lessons.ts";
import { apiPermalinks } from "./api-permalinks.ts";
import { recurrenceApi } from "./api-recurrence.ts";
import { statisticsFiles } from "./api-statistics.ts";
import { apiTickets } from "./api-tickets.ts";
import { cardMaker } from "./cards.ts";
import { causePages } from "./causes.ts";
import { deferredPages } from "./deferred.ts";
import { feedFiles } from "./feeds.ts";
import { fixPages } from "./fixes.ts";
import { gapPages } from "./gaps.ts";
import { kindPages } from "./group-pages.ts";
import { homePages } from "./home-page.ts";
import { incidentListPages } from "./incident-list-pages.ts";
import { incidentPages } from "./incident-pages.ts";
import { lessonPages } from "./lessons.ts";
import { llmsText } from "./llms-text.ts";
import { markdownTwins } from "./markdown-twins.ts";
import { notFoundPages } from "./not-found-page.ts";
import { onThisDayPages } from "./on-this-day-page.ts";
import type { PageInputs } from "./page-inputs.ts";
import { permalinkPages } from "./permalink-pages.ts";
import { recurrencePages } from "./recurrence-page.ts";
import { rulePages } from "./rule-pages.ts";
import { searchPages } from "./search-page.ts";
import { servicePages } from "./services.ts";
import { severityPages } from "./severity-pages.ts";
import { sitemap } from "./sitemap.ts";
import { statisticsPages } from "./statistics-pages.ts";
import { tagPages } from "./tag-pages.ts";
import { ticketPages } from "./ticket-pages.ts";

/** The pages of every site. Those of the configuration come on top. */
export function pageSources(inputs: PageInputs): PageSource[] {
  const cardsOf = cardMaker(inputs.kinds);
  return [
    homePages(cardsOf),
    incidentListPages(cardsOf),
    incidentPages(cardsOf, inputs),
    tagPages(cardsOf),
    severityPages(cardsOf, inputs.kinds),
    servicePages(cardsOf),
    kindPages(cardsOf, inputs.kinds),
    causePages(cardsOf),
    lessonPages(cardsOf),
    fixPages(cardsOf),
    gapPages(cardsOf),
    deferredPages(cardsOf),
    alertPages(cardsOf),
    onThisDayPages(cardsOf),
    actionPages(cardsOf),
    recurrencePages(cardsOf),
    searchPages(cardsOf),
    rulePages(inputs.rules),
    aboutPage(cardsOf, inputs.kinds, inputs.rules.length),
    notFoundPages,
    apiPages,
    apiActions,
    recurrenceApi,
    lessonApiPages,
    apiPermalinks,
    permalinkPages(cardsOf),
    statisticsPages(cardsOf, inputs.kinds),
    statisticsFiles(inputs.kinds),
    apiTickets,
    ticketPages(cardsOf),
    feedFiles(cardsOf),
    markdownTwins(inputs),
    llmsText(cardsOf),
    sitemap,
  ];
}
