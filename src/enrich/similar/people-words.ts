import type { Incident } from "#model/incident.ts";

const nobody: ReadonlySet<string> = new Set();

/** The words of the names of a document's people, in lower case: that the same person wrote two reports makes them no more alike. */
export function peopleWords({ people }: Incident): ReadonlySet<string> {
  if (people.length === 0) return nobody;
  return new Set(
    people.flatMap(
      ({ name }) =>
        name
          .normalize("NFC")
          .toLowerCase()
          .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [],
    ),
  );
}
