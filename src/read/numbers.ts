/** A number as people write it, with an optional scale (`18k`, `1.2 million`), for use inside larger patterns. */
export const numberPattern = String.raw`(?<![\d.,])\d(?:[\d.,'’]| (?=\d{3}(?!\d)))*(?<=\d)(?: ?(?:k|thousand|tsd|mn|mio|m|million|millions|bn|b|billion|mrd)(?![\p{L}\d]))?`;

const scales: readonly (readonly [RegExp, number])[] = [
  [/(?:k|thousand|tsd)$/i, 1e3],
  [/(?:mn|mio|m|millions?)$/i, 1e6],
  [/(?:bn|b|billion|mrd)$/i, 1e9],
];

/**
 * The value of a text that matches `numberPattern`. A point or comma before exactly three digits groups thousands, where
 * nobody writes three decimals (people, money); `decimal` says that three decimals are likely (percentages).
 */
export function numberValue(text: string, decimal = false): number {
  const scale = scales.find(([pattern]) => pattern.test(text));
  const digits = text.replace(/[^\d.,]/g, "");
  return tidy(Number(withDecimalPoint(digits, decimal || scale !== undefined)) * (scale?.[1] ?? 1));
}

function withDecimalPoint(digits: string, decimal: boolean): string {
  const last = Math.max(digits.lastIndexOf("."), digits.lastIndexOf(","));
  if (last === -1) return digits;
  const separator = digits.charAt(last);
  const other = separator === "." ? "," : ".";
  const once = digits.indexOf(separator) === last;
  const groups = digits.length - last - 1 === 3 && !digits.startsWith("0");
  const isDecimal = once && (digits.includes(other) || decimal || !groups);
  const whole = (isDecimal ? digits.slice(0, last) : digits).replace(/[.,]/g, "");
  return isDecimal ? `${whole}.${digits.slice(last + 1)}` : whole;
}

/** Products such as 1.1 × 1,000,000 end in noise. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
