import type { Incident } from "#model/incident.ts";
import { addressOf } from "./address.ts";

/** Every address at which a document is found, its permalink first. */
export function addressesOf({ url, aliases }: Pick<Incident, "url" | "aliases">): string[] {
  const old = aliases.flatMap((alias) => {
    const address = addressOf(alias);
    return "urls" in address ? address.urls : [];
  });
  return [...new Set([url, ...old])];
}
