import type { AlertEntry } from "#model/lessons.ts";
import type { PageSource } from "#model/page.ts";
import type { CardsOf } from "./cards.ts";
import { group, statementOf } from "./catalogue.ts";
import { counted, grouped } from "./counted.ts";
import { pagedCatalogue } from "./paged-catalogue.ts";

const sources: readonly { source: AlertEntry["source"]; heading: string; note: string }[] = [
  { source: "alert", heading: "Expressions", note: "To be copied into the alerting of your own." },
  { source: "added", heading: "Monitoring added", note: "What is watched since then." },
  { source: "prevention", heading: "Monitoring meant to prevent it", note: "What the authors want to have watched." },
];

/** `/alerts/`: what is watched because of an incident. */
export function alertPages(cardsOf: CardsOf): PageSource {
  return {
    id: "alerts",
    pages: (kb) => {
      const cards = cardsOf(kb);
      const { alerts = [] } = kb.facts.alerts ?? {};
      const documents = new Set(alerts.map(({ incident }) => incident)).size;
      return pagedCatalogue({
        url: "/alerts/",
        heading: "Alerts and monitoring",
        description: "What incidents taught to watch.",
        remarks: [
          {
            text: `${counted(alerts.length, "entry", "entries")} from ${grouped(documents)} of ${counted(cards.all.length, "document")}`,
            url: "",
          },
        ],
        groups: sources.map(({ source, heading, note }) =>
          group({
            ...{ id: source, heading, note },
            statements: alerts
              .filter((alert) => alert.source === source)
              .flatMap((alert) => statementOf(cards, alert, { code: alert.expression })),
          }),
        ),
        empty: "No document says what is watched since then.",
      });
    },
    files: () => [],
  };
}
