import type { Place } from "#model/place.ts";
import { environmentsIn } from "#read/environments.ts";
import type { Version } from "#read/versions.ts";
import { type Reading, setPlace } from "./reading.ts";

/** The environments that a text names, each once. */
export function addEnvironments(reading: Reading, text: string, place: Place): void {
  const { environment } = reading.incident;
  for (const name of environmentsIn(text)) {
    if (environment.includes(name)) continue;
    setPlace(reading, `environment[${environment.length}]`, place);
    environment.push(name);
  }
}

/** A name that is there already keeps its first version. */
export function addVersions(reading: Reading, found: readonly Version[], place: Place): void {
  const { versions } = reading.incident;
  for (const version of found) {
    if (versions.some(({ name }) => name.toLowerCase() === version.name.toLowerCase())) continue;
    setPlace(reading, `versions[${versions.length}]`, place);
    versions.push(version);
  }
}
