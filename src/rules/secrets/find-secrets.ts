import { assignments } from "./assignments.ts";
import { commands } from "./commands.ts";
import { bareConnections, connectionStrings } from "./connection-strings.ts";
import { cookies } from "./cookies.ts";
import { authorizationHeaders, schemes } from "./headers.ts";
import { percentRuns } from "./percent-runs.ts";
import { otherKeys, pemKeys } from "./private-keys.ts";
import { type Detector, passageOf, type Sighting } from "./sighting.ts";
import { stockSightings } from "./stock-scanner.ts";
import { discordTokens, tokens } from "./tokens.ts";
import { overlapsAny, withoutOverlap } from "./without-overlap.ts";

/** The surest first: where two see the same text, the first one names it. */
const detectors: readonly Detector[] = [
  pemKeys,
  otherKeys,
  tokens,
  discordTokens,
  connectionStrings,
  bareConnections,
  authorizationHeaders,
  schemes,
  cookies,
  commands,
  assignments,
];

/** Every credential and private key in a text, in order, none overlapping. Takes time linear in the text. */
export async function findSecrets(text: string): Promise<Sighting[]> {
  if (text === "") return [];
  const passage = passageOf(text);
  const plain = detectors.flatMap((detect) => detect(passage));
  const own = withoutOverlap([...plain, ...inLinks(text)]);
  // The stock scanner's ranges begin and end roughly: only what it alone has seen.
  const stock = withoutOverlap(await stockSightings(text)).filter((sighting) => !overlapsAny(sighting, own));
  return withoutOverlap([...own, ...stock]);
}

/** What is escaped in links, at its place in the text. */
function inLinks(text: string): Sighting[] {
  return percentRuns(text).flatMap((run) => {
    const passage = passageOf(run.text);
    return detectors
      .flatMap((detect) => detect(passage))
      .map((sighting) => ({
        ...sighting,
        start: run.offsets[sighting.start] ?? 0,
        end: run.offsets[sighting.end] ?? 0,
      }));
  });
}
