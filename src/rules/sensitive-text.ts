import type { Config } from "#model/config.ts";
import type { Finding } from "#model/diagnostic.ts";
import { isAllowed } from "./allowed.ts";
import { findPersonalData } from "./personal-data/find-personal-data.ts";
import { publicPrefix } from "./public-prefix.ts";
import { findSecrets } from "./secrets/find-secrets.ts";
import type { Sighting } from "./secrets/sighting.ts";
import { sourceText } from "./source-text.ts";

/** What a text holds that must not be published, in order, none overlapping. */
export interface SensitiveText {
  secrets: Sighting[];
  privateKeys: Sighting[];
  personalData: Sighting[];
}

/** The last text and what was found: three rules ask one after the other for the same document. */
let last: { text: string; found: Promise<{ secrets: Sighting[]; personalData: Sighting[] }> } | undefined;

/** Secrets, private keys and personal data, without what the configuration allows. */
export async function sensitiveText(text: string, config: Pick<Config, "secrets">): Promise<SensitiveText> {
  if (last?.text !== text) last = { text, found: scan(text) };
  const { secrets, personalData } = await last.found;
  const notAllowed = ({ start, end }: Sighting) => !isAllowed(text.slice(start, end), config);
  return {
    secrets: secrets.filter(({ sort }) => sort !== "private-key").filter(notAllowed),
    privateKeys: secrets.filter(({ sort }) => sort === "private-key").filter(notAllowed),
    personalData: personalData.filter(notAllowed),
  };
}

async function scan(text: string): Promise<{ secrets: Sighting[]; personalData: Sighting[] }> {
  const secrets = await findSecrets(text);
  return { secrets, personalData: findPersonalData(text, secrets) };
}

/** So many findings of one rule help; a log with thousands of secrets gets one finding for the rest. */
const mostFindings = 100;

/** Findings that name the sort and the place of each, and mask the value. `expected` ends the message. */
export function maskedFindings(
  sightings: readonly Sighting[],
  text: string,
  expected: string,
  help: string,
): Finding[] {
  if (sightings.length === 0) return [];
  const source = sourceText(text);
  const single = sightings.length > mostFindings ? sightings.slice(0, mostFindings - 1) : sightings;
  const findings = single.map(({ name, start, end, shown }): Finding => {
    const masked = `${shown ?? publicPrefix(text.slice(start, end))}****`;
    return {
      place: source.placeAt(start, end),
      message: `Unexpected ${name} \`${masked}\`, expected ${expected}`,
      help,
    };
  });
  const rest = sightings.slice(single.length);
  const first = rest[0];
  const final = rest[rest.length - 1];
  if (!first || !final) return findings;
  const place = source.placeAt(first.start, final.end);
  const message = `Unexpected ${rest.length} further values of this sort from here on, expected ${expected}`;
  return [...findings, { place, message, help }];
}
