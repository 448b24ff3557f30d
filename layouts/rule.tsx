import type { PageOf, SiteInfo } from "#model/page.ts";
import { Breadcrumbs } from "./parts/breadcrumbs.tsx";
import { Prose } from "./parts/prose.tsx";
import { RuleLevels } from "./parts/rule-levels.tsx";

interface RuleProps {
  page: PageOf<"rule">;
  site: SiteInfo;
}

/** Why a rule exists, with examples: the page that a finding links to. */
export function Rule({ page: { data }, site }: RuleProps) {
  return (
    <article class="rule">
      <Breadcrumbs site={site} trail={[{ name: "Rules", url: "/rules/" }]} here={data.id} />
      <header class="page-heading">
        <p class="eyebrow">Rule</p>
        <h1>
          <code>{data.id}</code>
        </h1>
        <RuleLevels levels={data.levels} />
      </header>
      <Prose html={data.html} />
    </article>
  );
}
