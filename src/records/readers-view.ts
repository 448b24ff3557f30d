import type { Audience } from "#model/incident.ts";
import type { DocumentRecord } from "#model/record.ts";
import { withSettledIds } from "./settle-ids.ts";

/** Published records as these readers get them: without the passages for narrower circles, and with ids settled among themselves. */
export function asReadersSee(published: readonly DocumentRecord[], audience: Audience): DocumentRecord[] {
  return withSettledIds(published.map((record) => record.views?.[audience] ?? record));
}
