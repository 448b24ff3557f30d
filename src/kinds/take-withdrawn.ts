import type { Withdrawal } from "#model/ledger.ts";
import type { FieldValue } from "./field-value.ts";
import { type Reading, setPlace } from "./reading.ts";

/**
 * `withdrawn: 2026-02-03 merged into nt-7k3qd`, or `{ date, text, legal }`. In front matter only: in a report, "Withdrawn"
 * may be about money. Whatever stands there and is no plain "no" takes the document back: rather too much is hidden.
 */
export function takeWithdrawn(reading: Reading, value: FieldValue): void {
  const { data } = value;
  if (data === undefined || data === null || data === false || (typeof data === "string" && isNo(data))) return;
  reading.incident.withdrawn = withdrawalOf(data);
  setPlace(reading, "withdrawn", value.place);
}

function isNo(text: string): boolean {
  return /^(?:|no|false|none|n\/a|-)$/i.test(text.trim());
}

function withdrawalOf(data: unknown): Withdrawal {
  if (typeof data === "object" && data !== null && !Array.isArray(data)) {
    const given = new Map<string, unknown>(Object.entries(data));
    const said = dayAndText(`${scalar(given.get("date"))} ${scalar(given.get("text") ?? given.get("reason"))}`);
    return { ...said, legal: given.get("legal") === true };
  }
  return { ...dayAndText(scalar(data)), legal: false };
}

function scalar(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

function dayAndText(said: string): { day: string; text: string } {
  const [first = "", ...rest] = said.split(/\s+/).filter((word) => word !== "");
  const day = /^\d{4}-\d\d-\d\d/.exec(first)?.[0] ?? "";
  return { day, text: (day === "" ? [first, ...rest] : rest).join(" ") };
}
