import type { Detector } from "../secrets/sighting.ts";

/** Lengths by country, from the registry of SWIFT. */
const lengths = new Map(
  (
    "AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DK18 DO28 EE20 EG29 ES24 FI18 FO18 FR27 " +
    "GB22 GE22 GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 MC27 MD24 " +
    "ME22 MK19 MR27 MT31 MU30 NL18 NO15 PK24 PL28 PS29 PT25 QA29 RO24 RS22 SA24 SC31 SE24 SI19 SK24 SM27 ST25 SV28 TL23 TN24 " +
    "TR26 UA29 VA22 VG24 XK20"
  )
    .split(" ")
    .map((entry): [string, number] => [entry.slice(0, 2), Number(entry.slice(2))]),
);

const written = /(?<![A-Za-z0-9])[A-Z]{2}\d{2} ?(?:[A-Z0-9]{4} ?){2,7}[A-Z0-9]{0,4}/g;

/** Numbers of bank accounts with the right length and check digits. */
export const ibans: Detector = ({ text }) =>
  Array.from(text.matchAll(written)).flatMap(({ 0: whole, index }) => {
    const length = lengths.get(whole.slice(0, 2));
    const number = whole.replaceAll(" ", "").slice(0, length);
    if (length === undefined || number.length !== length || !hasCheckDigits(number)) return [];
    return [{ sort: "iban", name: "IBAN", start: index, end: index + writtenLength(whole, length) }];
  });

function writtenLength(whole: string, length: number): number {
  let seen = 0;
  for (let at = 0; at < whole.length; at++) {
    if (whole[at] !== " ") seen++;
    if (seen === length) return at + 1;
  }
  return whole.length;
}

/** ISO 7064 MOD 97-10: the first four characters behind the rest, letters as 10 to 35, the remainder by 97 is one. */
export function hasCheckDigits(iban: string): boolean {
  let remainder = 0;
  for (const character of iban.slice(4) + iban.slice(0, 4)) {
    const value = Number.parseInt(character, 36);
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
  }
  return remainder === 1;
}
