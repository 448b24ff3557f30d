import type { Incident } from "#model/incident.ts";

/**
 * True when the template's own text still stands where this field goes. Then `unfilled` has said so, and "missing" would
 * be the same finding twice.
 */
export function leftBlank(incident: Incident, field: string): boolean {
  return incident.residue.some(
    ({ field: left }) => left === field || left?.startsWith(`${field}.`) || left?.startsWith(`${field}[`),
  );
}
