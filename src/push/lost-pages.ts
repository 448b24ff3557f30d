import { compareText, type Diagnostic } from "#model/diagnostic.ts";
import type { Incident } from "#model/incident.ts";
import type { KnowledgeBase } from "#model/knowledge-base.ts";
import { type Ledger, ledgerFile } from "#model/ledger.ts";
import { startOfFile } from "#model/place.ts";
import { addressKey } from "#permalinks/address.ts";
import { addressesOf } from "#permalinks/addresses-of.ts";
import { isForAudience } from "#records/admission.ts";
import { isUnderEmbargo } from "#records/embargo.ts";

/** The part of the published state that the push changes. */
export interface ChangedState {
  /** Documents that are not there any more as they were. */
  incidents: readonly Incident[];
  /** As readers had it. */
  ledger: Ledger;
}

/** An address that was published, and who had it. */
interface Published {
  url: string;
  file: string;
  /** What brings it back. */
  help: string;
}

/**
 * Addresses at which nothing would be answered any more: links in tickets would be dead. One that the ledger lists is the
 * ledger's matter, with a rule of its own; this is for all that were published without it, and for lines that are gone.
 *
 * @param ledger as it will be, for all audiences
 */
export function lostPages(before: ChangedState, after: KnowledgeBase, ledger: Ledger): Diagnostic[] {
  const listed = new Set(ledger.lines.map(({ url }) => addressKey(url)));
  const published = [
    ...before.incidents.filter((incident) => wasShown(incident, after)).flatMap((incident) => ownOf(incident, after)),
    ...before.ledger.lines.filter(({ id }) => id !== "").map(({ url }) => ({ url, file: ledgerFile, help: ofLedger })),
  ].filter(({ url }) => !listed.has(addressKey(url)));
  if (published.length === 0) return [];
  const answered = new Set(after.records.flatMap(({ incident }) => addressesOf(incident).map(addressKey)));
  const lost = new Map<string, Published>();
  for (const one of published) {
    const key = addressKey(one.url);
    if (!answered.has(key) && !lost.has(key)) lost.set(key, one);
  }
  return [...lost.values()]
    .map(lostPage)
    .sort((a, b) => compareText(a.file, b.file) || compareText(a.message, b.message));
}

function wasShown(incident: Incident, { config, asOf }: KnowledgeBase): boolean {
  return incident.docStatus !== "draft" && isForAudience(incident, config.audience) && !isUnderEmbargo(incident, asOf);
}

const ofLedger =
  "Put the line back: lines are only added. Of a document that is gone it says so: `withdrawn`, the day, and a word.";

function ownOf(incident: Incident, { asOf, byId }: KnowledgeBase): Published[] {
  const { id, path, url: page, idWritten } = incident;
  return addressesOf(incident).map((url) => ({ url, file: path, help: helpFor(url) }));

  function helpFor(url: string): string {
    if (url !== page) {
      const taker = byId.has(id) ? id : "nt-<id>";
      return `Put the alias back, or give the address a line in \`${ledgerFile}\`:  ${url} ${taker} ${asOf}`;
    }
    return idWritten
      ? `Restore the document, or write its id into the \`aliases\` of the one that takes its place:  aliases: [${id}]`
      : `The document had no id of its own. If it was renamed, write the old one into its front matter:  id: ${id}`;
  }
}

function lostPage({ url, file, help }: Published): Diagnostic {
  return {
    ...{ file, ...startOfFile, rule: "ledger-url-lost", level: "error", help },
    message: `Unexpected end of the published page ${url}, expected a document that answers there`,
    ...{ url: "", related: [], fixable: false },
  };
}
