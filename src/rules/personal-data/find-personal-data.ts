import { percentRuns } from "../secrets/percent-runs.ts";
import { type Detector, passageOf, type Sighting } from "../secrets/sighting.ts";
import { overlapsAny, withoutOverlap } from "../secrets/without-overlap.ts";
import { cardNumbers } from "./card-numbers.ts";
import { emailAddresses } from "./email-addresses.ts";
import { ibans } from "./ibans.ts";
import { ipv4Addresses, ipv6Addresses } from "./ip-addresses.ts";
import { labelledData } from "./labelled-data.ts";
import { phoneNumbers } from "./phone-numbers.ts";

const detectors: readonly Detector[] = [
  emailAddresses,
  ipv4Addresses,
  ipv6Addresses,
  cardNumbers,
  ibans,
  labelledData,
  phoneNumbers,
];

/** Data about people in a text, in order, none overlapping, and none inside a secret: `user@host` of an address with a password. */
export function findPersonalData(text: string, secrets: readonly Sighting[]): Sighting[] {
  const plain = sightingsIn(text);
  const inLinks = percentRuns(text).flatMap((run) =>
    sightingsIn(run.text).map((sighting) => ({
      ...sighting,
      start: run.offsets[sighting.start] ?? 0,
      end: run.offsets[sighting.end] ?? 0,
    })),
  );
  return withoutOverlap([...plain, ...inLinks]).filter((sighting) => !overlapsAny(sighting, secrets));
}

function sightingsIn(text: string): Sighting[] {
  const passage = passageOf(text);
  return detectors.flatMap((detect) => detect(passage));
}
