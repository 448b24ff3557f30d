import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import type { LayoutName, Page, PageOf, SiteInfo } from "#model/page.ts";
import { About } from "./about.tsx";
import { ActionListPage } from "./action-list.tsx";
import { Actions } from "./actions.tsx";
import { AgedActions } from "./aged-actions.tsx";
import { Base } from "./base.tsx";
import { Catalogue } from "./catalogue.tsx";
import { Collection } from "./collection.tsx";
import { Home } from "./home.tsx";
import { IncidentPage } from "./incident.tsx";
import { IndexPage } from "./index-page.tsx";
import { NotFound } from "./not-found.tsx";
import { OnThisDay } from "./on-this-day.tsx";
import { Profile } from "./profile.tsx";
import { Recurrence } from "./recurrence.tsx";
import { Redirect } from "./redirect.tsx";
import { Rule } from "./rule.tsx";
import { Rules } from "./rules.tsx";
import { Search } from "./search.tsx";
import { Severity } from "./severity.tsx";
import { Statistics } from "./statistics.tsx";
import { Tags } from "./tags.tsx";
import { Ticket } from "./ticket.tsx";
import { Tickets } from "./tickets.tsx";
import { Tombstone } from "./tombstone.tsx";

type Layouts = { [L in LayoutName]: (page: PageOf<L>, site: SiteInfo) => VNode };

/** Which layout shows which page; the names are those of the pages. */
export const layouts: Layouts = {
  home: (page, site) => <Home page={page} site={site} />,
  collection: (page, site) => <Collection page={page} site={site} />,
  index: (page, site) => <IndexPage page={page} site={site} />,
  tags: (page, site) => <Tags page={page} site={site} />,
  severity: (page, site) => <Severity page={page} site={site} />,
  statistics: (page, site) => <Statistics page={page} site={site} />,
  "aged-actions": (page, site) => <AgedActions page={page} site={site} />,
  incident: (page, site) => <IncidentPage page={page} site={site} />,
  catalogue: (page, site) => <Catalogue page={page} site={site} />,
  profile: (page, site) => <Profile page={page} site={site} />,
  "on-this-day": (page, site) => <OnThisDay page={page} site={site} />,
  "action-list": (page, site) => <ActionListPage page={page} site={site} />,
  actions: (page, site) => <Actions page={page} site={site} />,
  recurrence: (page, site) => <Recurrence page={page} site={site} />,
  search: (page, site) => <Search page={page} site={site} />,
  rule: (page, site) => <Rule page={page} site={site} />,
  rules: (page, site) => <Rules page={page} site={site} />,
  redirect: (page, site) => <Redirect page={page} site={site} />,
  tombstone: (page, site) => <Tombstone page={page} site={site} />,
  ticket: (page, site) => <Ticket page={page} site={site} />,
  tickets: (page, site) => <Tickets page={page} site={site} />,
  about: (page, site) => <About page={page} site={site} />,
  "not-found": (page, site) => <NotFound page={page} site={site} />,
};

/** A whole page as HTML, from the doctype to the final line break. */
export function renderPage(page: Page, site: SiteInfo): string {
  // TypeScript cannot follow that the layout and the page have the same name.
  const layout = layouts[page.layout] as (page: Page, site: SiteInfo) => VNode;
  return `<!doctype html>\n${renderToString(
    <Base page={page} site={site}>
      {layout(page, site)}
    </Base>,
  )}\n`;
}
