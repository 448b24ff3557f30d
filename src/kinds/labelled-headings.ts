import type { LabelField } from "#model/kind.ts";
import { parseDuration } from "#read/durations.ts";
import { parseInstant } from "#read/instants.ts";
import { plainLine } from "#read/plain-text.ts";
import type { Section } from "#read/sections.ts";
import { parseSeverity } from "#read/severities.ts";
import { parseStatus } from "#read/statuses.ts";

/** `Incident lead: Noor Haddad` as a heading: the label and its value. */
export function labelInTitle(title: string): { label: string; value: string } | undefined {
  const [, label, value] = /^([\p{L}][\p{L} /-]{1,39}?)\s*[:：]\s+(\S.{0,119})$/u.exec(title) ?? [];
  return label && value ? { label, value } : undefined;
}

/**
 * Whether the heading of a section stands for a label, which only the value can tell: below `### Date` stands a day, below
 * `### Status` a status. Prose under such a heading is a section of its own.
 */
export function labelledHeading(means: LabelField, section: Section, inTitle?: string): boolean {
  if (section.children.length > 0 || section.nodes.length > (inTitle === undefined ? 2 : 0)) return false;
  const text = inTitle ?? plainLine(section.nodes);
  if (text === "" || text.length > 120) return false;
  switch (means.field) {
    case "date":
      return parseInstant(text, { date: "2000-01-01" })?.iso !== undefined;
    case "severity":
      return parseSeverity(text).severity.rank !== null;
    case "status":
    case "docStatus":
    case "incidentStatus":
      return parseStatus(text, "document").known;
    case "statedDuration":
    case "timeTo":
      return parseDuration(text) !== undefined;
    case "person":
      return inTitle !== undefined && !/\p{Ll}{3,}[.!?](?:\s|$)/u.test(text);
    case "usersAffected":
    case "tags":
    case "services":
    case "environment":
      return true;
    default:
      return false;
  }
}
