import type { Detector, Sighting } from "../secrets/sighting.ts";

/** E.164 with a plus: `+33 1 99 00 12 34`, `+1 (415) 555-0142`, `+4930123456`. */
const international = /(?<![\w.+:*/-])\+\d{1,3}(?:[ .-]?\(?\d{1,4}\)?){2,6}(?![\w])/g;

/** North American, with brackets: nothing else is written so. */
const bracketed = /(?<![\w.+-])\([2-9]\d{2}\) ?[2-9]\d{2}[-. ]\d{4}(?![\w-])/g;

/** After a word that says so, any common form. */
const labelled =
  /(?<![A-Za-z])(?:phone|telephone|mobile|cell|fax|msisdn|whatsapp|tel)(?:[ _-]?(?:no|number|num))?\.?["'`*]{0,3}\s{0,2}[:=]\s{0,2}["'`*]{0,3}((?:00|\+)?\(?\d(?:[ ./()-]{0,2}\d){6,14})(?![\w])/gi;

const labels = /phone|mobile|cell|fax|msisdn|whatsapp|tel[.:="'` _-]/;

export const phoneNumbers: Detector = ({ text, lower }) => {
  const sightings: Sighting[] = [];
  const add = (start: number, length: number) => {
    sightings.push({ sort: "phone", name: "phone number", start, end: start + length });
  };
  if (text.includes("+")) {
    for (const { 0: number, index } of text.matchAll(international)) {
      if (isInternational(number, text.slice(index + number.length, index + number.length + 12)))
        add(index, number.length);
    }
  }
  if (text.includes("(")) for (const { 0: number, index } of text.matchAll(bracketed)) add(index, number.length);
  if (labels.test(lower)) {
    for (const { 0: whole, 1: number = "", index } of text.matchAll(labelled)) {
      if (!/^\d{4}-\d\d-\d\d/.test(number)) add(index + whole.length - number.length, number.length);
    }
  }
  return sightings;
};

/** Lengths of E.164; the plans of North America and Russia have eleven digits. */
function isInternational(number: string, after: string): boolean {
  const digits = number.replace(/\D/g, "");
  // A count or an offset: `+2000000000 requests`, `+12345.6`.
  if (/^[.,:]\d|^ ?(?:%|ms\b|bytes\b|requests\b|rows\b|lines\b)/.test(after)) return false;
  if (digits.length < 9 || digits.length > 15 || /^(\d)\1*$/.test(digits) || digits.startsWith("0")) return false;
  if (digits.startsWith("1")) return digits.length === 11 && /^1[2-9]\d\d[2-9]/.test(digits);
  if (digits.startsWith("7")) return digits.length === 11;
  return number.length > digits.length + 1 || digits.length >= 10;
}
