import type { Enrichment } from "#model/enrichment.ts";
import type { Action } from "#model/incident.ts";
import type { GapEntry, GapIndex } from "#model/lessons.ts";
import type { DocumentRecord } from "#model/record.ts";
import { isDone } from "./action-state.ts";
import { newestRecords } from "./newest-records.ts";
import { passageAnchor } from "./passage-anchor.ts";

/** What is not written down where one would look for it? The backlog of the documentation. */
export function documentationGaps(): Enrichment {
  return {
    id: "gaps",
    needs: [],
    enrich: (kb): GapIndex => {
      const records = newestRecords(kb);
      let closed = 0;
      const gaps = records.flatMap((record) => {
        const about = record.incident.actions.filter(isAboutDocumentation);
        const open = about.filter((action) => !isDone(action));
        closed += about.length - open.length;
        return gapsOf(record, open);
      });
      return { gaps, closed };
    },
  };
}

const documents =
  /\b(?:docs|documents?|documenting|documentation|runbooks?|run books?|playbooks?|wikis?|readmes?|how-?tos?|guides?|guidelines|cheat ?sheets?|knowledge base|faqs?|onboarding)\b(?![-.][a-z])|\bbe (?:\w+ )?documented\b/i;

/** Whether a promised action is about writing something down, for people to read. */
export function isAboutDocumentation({ title = "", text }: Pick<Action, "title" | "text">): boolean {
  return documents.test(title) || documents.test(text);
}

/** `open` are its actions about documentation that are not done. */
function gapsOf(record: DocumentRecord, open: readonly Action[]): GapEntry[] {
  const { id, lessons, prevention } = record.incident;
  const entry = (source: GapEntry["source"], text: string, anchor: string, owners: string[] = []): GapEntry => ({
    ...{ incident: id, source, text, anchor, owners },
  });
  const prevented = () => passageAnchor(record, ["prevention", "documentation"], /\bprevent|\bdocumentation/i);
  return [
    ...lessons.flatMap(({ kind, text, anchor }) => (kind === "gap" ? [entry("lesson", text, anchor)] : [])),
    ...prevention.flatMap(({ area, text }) =>
      area === "documentation" ? [entry("prevention", text, prevented())] : [],
    ),
    ...open.map((action) => entry("action", inOneText(action), action.anchor, [...action.owners])),
  ];
}

/** An action with its title in front. */
export function inOneText({ title = "", text }: Pick<Action, "title" | "text">): string {
  return title !== "" && text !== "" ? `${title}: ${text}` : title || text;
}
