import type { SiteInfo } from "#model/page.ts";
import type { Neighbour, ReadingFacts } from "#model/reading.ts";
import { href } from "./href.ts";
import { Day } from "./instant.tsx";

/** The issues before and after this one in the list of all, by their dates. */
export function Neighbours({ site, newer, older }: Pick<ReadingFacts, "newer" | "older"> & { site: SiteInfo }) {
  if (newer === null && older === null) return null;
  return (
    <nav class="neighbours" aria-label="By date">
      <Step site={site} to={newer} rel="prev" word="Newer" />
      <Step site={site} to={older} rel="next" word="Older" />
    </nav>
  );
}

interface StepProps {
  site: SiteInfo;
  to: Neighbour | null;
  rel: "prev" | "next";
  word: string;
}

function Step({ site, to, rel, word }: StepProps) {
  if (to === null) return null;
  return (
    <p class={`neighbour neighbour-${rel}`}>
      <span class="muted">
        {word}, <Day day={to.day} />
      </span>
      <a href={href(site, to.url)} rel={rel} dir="auto">
        {to.title}
      </a>
    </p>
  );
}
