/** Signs and abbreviations of currencies. A bare `$` is read as the US dollar, as its users mean it when they add nothing. */
const signs = new Map([
  ["us$", "USD"],
  ["ca$", "CAD"],
  ["c$", "CAD"],
  ["au$", "AUD"],
  ["a$", "AUD"],
  ["nz$", "NZD"],
  ["hk$", "HKD"],
  ["sg$", "SGD"],
  ["s$", "SGD"],
  ["r$", "BRL"],
  ["$", "USD"],
  ["€", "EUR"],
  ["£", "GBP"],
  ["¥", "JPY"],
  ["₹", "INR"],
  ["₩", "KRW"],
  ["₽", "RUB"],
  ["zł", "PLN"],
  ["kč", "CZK"],
  ["dollars", "USD"],
  ["euros", "EUR"],
  ["euro", "EUR"],
]);

const codes =
  "USD EUR GBP JPY CHF CAD AUD NZD SEK NOK DKK PLN CZK HUF RON INR CNY KRW SGD HKD BRL MXN ZAR TRY ILS AED RUB UAH THB IDR".split(
    " ",
  );

/** Signs and ISO 4217 codes, the longest first, for use with the flags `iu`. */
export const currencyPattern = [...signs.keys(), ...codes]
  .sort((a, b) => b.length - a.length)
  .map((sign) => (/^\p{L}/u.test(sign) ? `(?<!\\p{L})${sign.replace("$", "\\$")}` : sign.replace("$", "\\$")))
  .join("|");

/** ISO 4217. */
export function currencyOf(sign: string): string | undefined {
  const upper = sign.toUpperCase();
  return signs.get(sign.toLowerCase()) ?? (codes.includes(upper) ? upper : undefined);
}
