import type { Enrichment } from "#model/enrichment.ts";
import type { AlertEntry, AlertIndex } from "#model/lessons.ts";
import type { DocumentRecord } from "#model/record.ts";
import { newestRecords } from "./newest-records.ts";
import { passageAnchor } from "./passage-anchor.ts";

/** What is watched because of an incident, and which expressions can be copied? */
export function alertIndex(): Enrichment {
  return {
    id: "alerts",
    needs: [],
    enrich: (kb): AlertIndex => ({ alerts: newestRecords(kb).flatMap(alertsOf) }),
  };
}

function alertsOf(record: DocumentRecord): AlertEntry[] {
  const { id, monitoring, prevention } = record.incident;
  const entries = (source: AlertEntry["source"], texts: readonly string[]): AlertEntry[] => {
    if (texts.length === 0) return [];
    const anchor = passageAnchor(record, anchors[source], /\balert|\bmonitor|\bprevent/i);
    return texts.map((text) => ({ incident: id, source, text, expression: source === "alert", anchor }));
  };
  return [
    ...entries("alert", monitoring.alerts),
    ...entries("added", monitoring.added),
    ...entries(
      "prevention",
      prevention.flatMap(({ area, text }) => (area === "monitoring" ? [text] : [])),
    ),
  ];
}

const anchors: Record<AlertEntry["source"], string[]> = {
  alert: ["alerts"],
  added: ["new-monitoring-added"],
  prevention: ["alerts", "monitoring-alerts", "prevention"],
};
