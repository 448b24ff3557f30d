import type { GapEntry } from "#model/lessons.ts";
import type { PageSource } from "#model/page.ts";
import type { CardsOf } from "./cards.ts";
import { group, statementOf } from "./catalogue.ts";
import { counted, grouped } from "./counted.ts";
import { pagedCatalogue } from "./paged-catalogue.ts";

const sources: readonly { source: GapEntry["source"]; heading: string; note: string }[] = [
  { source: "action", heading: "Promised, and still open", note: "Actions about documentation that nobody finished." },
  { source: "lesson", heading: "Knowledge gaps", note: "What was not known, or not written down." },
  { source: "prevention", heading: "Documentation that would have helped", note: "Named as prevention." },
];

/** `/gaps/`: the backlog of the documentation. */
export function gapPages(cardsOf: CardsOf): PageSource {
  return {
    id: "gaps",
    pages: (kb) => {
      const cards = cardsOf(kb);
      const { gaps = [], closed = 0 } = kb.facts.gaps ?? {};
      const documents = new Set(gaps.map(({ incident }) => incident)).size;
      return pagedCatalogue({
        url: "/gaps/",
        heading: "Documentation gaps",
        description: "What is not written down where one would look for it.",
        remarks: [
          {
            text: `${counted(gaps.length, "gap")} from ${grouped(documents)} of ${counted(cards.all.length, "document")}`,
            url: "",
          },
          ...(closed === 0
            ? []
            : [{ text: `${counted(closed, "action")} about documentation done or closed, and left out`, url: "" }]),
        ],
        groups: sources.map(({ source, heading, note }) =>
          group({
            ...{ id: source, heading, note },
            statements: gaps
              .filter((gap) => gap.source === source)
              .flatMap((gap) => statementOf(cards, gap, { notes: source === "action" ? [owner(gap)] : [] })),
          }),
        ),
        empty: "No document names a gap in the documentation.",
      });
    },
    files: () => [],
  };
}

function owner({ owners }: GapEntry) {
  return { name: "Owner", text: owners.length === 0 ? "nobody yet" : owners.join(", ") };
}
