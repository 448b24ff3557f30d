import type { Enrichment } from "#model/enrichment.ts";
import type { Action, Incident } from "#model/incident.ts";
import type { DeferredEntry, DeferredIndex } from "#model/lessons.ts";
import type { DocumentRecord } from "#model/record.ts";
import { abandoned, isDone } from "./action-state.ts";
import { isForNow } from "./fixes.ts";
import { inOneText } from "./gaps.ts";
import { newestRecords } from "./newest-records.ts";
import { passageAnchor } from "./passage-anchor.ts";

/** What was deliberately not done, and why? It is found here when the risk bites. */
export function deferredDecisions(): Enrichment {
  return {
    id: "deferred",
    needs: [],
    enrich: (kb): DeferredIndex => ({
      deferred: newestRecords(kb).flatMap((record) => [
        ...documentEntry(record),
        ...optionEntries(record),
        ...actionEntries(record.incident),
        ...forNowEntries(record),
      ]),
    }),
  };
}

function documentEntry(record: DocumentRecord): DeferredEntry[] {
  const { id, incidentStatus, decision, problem, summary, takeaway, title } = record.incident;
  if (incidentStatus !== "deferred") return [];
  const text = problem?.text || summary?.text || takeaway || title;
  return [
    {
      ...{ incident: id, source: "document", text, reason: decision?.trim() ?? "" },
      anchor: passageAnchor(record, ["the-decision", "decision", "options"]),
    },
  ];
}

function optionEntries(record: DocumentRecord): DeferredEntry[] {
  const { id, options } = record.incident;
  return options.flatMap(({ n, title, benefit, risk, decision, reason }): DeferredEntry[] => {
    if (decision !== "rejected" && decision !== "deferred") return [];
    return [
      {
        ...{ incident: id, source: decision === "rejected" ? "option-rejected" : "option-deferred" },
        text: title || benefit || risk,
        reason: reason.trim(),
        anchor: passageAnchor(record, [`option-${n.toLowerCase()}`, "options"]),
      },
    ];
  });
}

/** What the authors said will not be done, with the reason; without one, it still counts as open. */
function actionEntries({ id, actions }: Incident): DeferredEntry[] {
  return actions.flatMap((action): DeferredEntry[] => {
    const reason = reasonAgainst(action);
    if (reason === undefined) return [];
    return [{ incident: id, source: "action", text: inOneText(action), reason, anchor: action.anchor }];
  });
}

function reasonAgainst(action: Action): string | undefined {
  const status = action.status?.trim() ?? "";
  if (!abandoned.test(status) || !isDone(action)) return undefined;
  const rest = status.replace(abandoned, "").trim();
  return rest
    .replace(/^[:,;(\u2013\u2014-]+/, "")
    .replace(/^\s+/, "")
    .replace(/\)$/, "");
}

/** One entry for each workaround or hotfix that nothing lasting followed. */
function forNowEntries(record: DocumentRecord): DeferredEntry[] {
  const { id, fixes } = record.incident;
  if (fixes.some(({ kind }) => kind === "permanent")) return [];
  return fixes.flatMap((fix, at): DeferredEntry[] => {
    if (!isForNow(fix)) return [];
    const anchor = passageAnchor(record, [`fix-${at + 1}`, "fix"]);
    return [{ incident: id, source: "only-for-now", text: fix.text || (fix.result ?? ""), reason: "", anchor }];
  });
}
