import type { DeferredEntry } from "#model/lessons.ts";
import type { PageSource } from "#model/page.ts";
import type { CardsOf } from "./cards.ts";
import { group, statementOf } from "./catalogue.ts";
import { counted, grouped } from "./counted.ts";
import { pagedCatalogue } from "./paged-catalogue.ts";

const sources: readonly { sources: DeferredEntry["source"][]; id: string; heading: string; note: string }[] = [
  {
    ...{ sources: ["document"], id: "problems", heading: "Problems left as they are" },
    note: "The document says that it was put off.",
  },
  {
    ...{ sources: ["option-deferred", "option-rejected"], id: "options", heading: "Options not taken" },
    note: "Looked at, and put off or turned down.",
  },
  {
    ...{ sources: ["action"], id: "actions", heading: "Actions that will not be done" },
    note: "With the reason that the document gives.",
  },
  {
    ...{ sources: ["only-for-now"], id: "for-now", heading: "Fixed only for now" },
    note: "A workaround or a hotfix, and nothing in the document that lasts.",
  },
];

const labels: Partial<Record<DeferredEntry["source"], string>> = {
  "option-deferred": "Put off",
  "option-rejected": "Turned down",
};

/** `/deferred/`: what was deliberately not fixed, to be found when the risk bites. */
export function deferredPages(cardsOf: CardsOf): PageSource {
  return {
    id: "deferred",
    pages: (kb) => {
      const cards = cardsOf(kb);
      const { deferred = [] } = kb.facts.deferred ?? {};
      const documents = new Set(deferred.map(({ incident }) => incident)).size;
      const unexplained = deferred.filter(({ source, reason }) => reason === "" && source !== "only-for-now").length;
      return pagedCatalogue({
        url: "/deferred/",
        heading: "Deliberately not fixed",
        description: "Decisions against a fix, with their reasons: where to look when the risk bites.",
        remarks: [
          {
            text: `${counted(deferred.length, "entry", "entries")} from ${grouped(documents)} of ${counted(cards.all.length, "document")}`,
            url: "",
          },
          ...(unexplained === 0 ? [] : [{ text: `${grouped(unexplained)} of them without a reason`, url: "" }]),
        ],
        groups: sources.map(({ sources: own, id, heading, note }) =>
          group({
            ...{ id, heading, note },
            statements: deferred
              .filter(({ source }) => own.includes(source))
              .flatMap((entry) =>
                statementOf(cards, entry, { label: labels[entry.source] ?? "", notes: reason(entry) }),
              ),
          }),
        ),
        empty: "No document says that something was left as it is.",
      });
    },
    files: () => [],
  };
}

function reason({ source, reason: given }: DeferredEntry) {
  if (given !== "") return [{ name: source === "document" ? "Decision" : "Reason", text: given }];
  return source === "only-for-now" ? [] : [{ name: "Reason", text: "none given" }];
}
