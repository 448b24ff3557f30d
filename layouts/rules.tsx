import type { PageOf, SiteInfo } from "#model/page.ts";
import { count } from "./parts/count.ts";
import { href } from "./parts/href.ts";
import { PageHeading } from "./parts/page-heading.tsx";
import { RuleLevels } from "./parts/rule-levels.tsx";

interface RulesProps {
  page: PageOf<"rules">;
  site: SiteInfo;
}

/** What `check` looks at. */
export function Rules({ page: { data }, site }: RulesProps) {
  return (
    <>
      <PageHeading
        heading="Rules"
        description="What every document is checked for. An error keeps a finished document from being published; warnings and notes never do."
      >
        <p class="tally">{count(data.rules.length, "rule")}</p>
      </PageHeading>
      <ul class="rules">
        {data.rules.map(({ id, url, summary, levels }) => (
          <li key={id}>
            <a href={href(site, url)}>
              <code>{id}</code>
            </a>
            <p>{summary}</p>
            <RuleLevels levels={levels} />
          </li>
        ))}
      </ul>
    </>
  );
}
