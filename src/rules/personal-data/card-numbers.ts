import type { Detector } from "../secrets/sighting.ts";

const written =
  /(?<![\w.+-])(?:\d{4}([ -])\d{4}\1\d{4}\1\d{4}(?:\1\d{1,3})?|\d{4}([ -])\d{6}\2\d{4,5}|\d{13,19})(?![\w-]|\.\d)/g;

/** Lengths by the numbers that issuers begin with. */
const issuers: readonly (readonly [RegExp, readonly number[]])[] = [
  [/^4/, [16]],
  [/^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/, [16]],
  [/^3[47]/, [15]],
  [/^(?:6011|64[4-9]|65)/, [16]],
  [/^62/, [16, 17, 18, 19]],
  [/^35(?:2[89]|[3-8])/, [16]],
  [/^3(?:0[0-5]|[68])/, [14]],
];

/** Numbers of payment cards: an issuer's beginning, its length, and the check digit of Luhn. */
export const cardNumbers: Detector = ({ text }) =>
  Array.from(text.matchAll(written)).flatMap(({ 0: whole, index }) => {
    const digits = whole.replace(/\D/g, "");
    const issuer = issuers.find(([beginning]) => beginning.test(digits));
    if (!issuer?.[1].includes(digits.length) || !passesLuhn(digits) || /^(\d)\1*$/.test(digits)) return [];
    return [{ sort: "card", name: "card number", start: index, end: index + whole.length }];
  });

/** ISO/IEC 7812-1, annex B: every second digit from the right doubled, the sum of all digits a multiple of ten. */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let place = 0; place < digits.length; place++) {
    const digit = Number(digits[digits.length - 1 - place]);
    const weighed = place % 2 === 1 ? digit * 2 : digit;
    sum += weighed > 9 ? weighed - 9 : weighed;
  }
  return sum % 10 === 0;
}
