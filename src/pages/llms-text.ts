import type { IncidentCard, PageSource } from "#model/page.ts";
import { absoluteUrl } from "./absolute-url.ts";
import type { CardsOf } from "./cards.ts";

/**
 * `/llms.txt` (https://llmstxt.org): one line for each document, with its severity, its date and what is worth knowing;
 * the link leads to its Markdown.
 */
export function llmsText(cardsOf: CardsOf): PageSource {
  return {
    id: "llms",
    pages: () => [],
    files: (kb) => {
      const { title, description } = kb.config;
      const { all } = cardsOf(kb);
      const withMarkdown = new Set(
        kb.records.flatMap(({ incident, markdown }) => (markdown === undefined ? [] : [incident.id])),
      );
      const line = (card: IncidentCard) => {
        const url = withMarkdown.has(card.id) ? `${card.url}index.md` : card.url;
        const name = card.title === "" ? card.id : card.title;
        const said = [card.severity.label || "unrated", card.day || "undated", card.takeaway].filter(Boolean);
        return `- [${asMarkdown(name)}](${absoluteUrl(kb.config, url)}): ${said.map(asMarkdown).join(" · ")}`;
      };
      const about = description === "" ? [] : [`> ${asMarkdown(description)}`, ""];
      const list = all.length === 0 ? [] : ["## Incidents", "", ...all.map(line), ""];
      const more = [
        "## More",
        "",
        `- [All incidents as JSON](${absoluteUrl(kb.config, "/api/v1/incidents.json")}): with dates, tags and services`,
      ];
      return [{ url: "/llms.txt", body: [`# ${asMarkdown(title)}`, "", ...about, ...list, ...more, ""].join("\n") }];
    },
  };
}

/** Author text as Markdown that says the same, in one line. */
function asMarkdown(text: string): string {
  return text
    .replace(/[\0-\u0008\u000e-\u001f\u007f-\u009f]|\p{Cs}/gu, "\uFFFD")
    .replace(/\s+/gu, " ")
    .trim()
    .replace(/[\\`*_{}[\]<>#|!&~$+=:-]/g, "\\$&")
    .replace(/^(\d+)([.)])/, "$1\\$2");
}
