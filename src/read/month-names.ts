/** Names and abbreviations of the twelve months in the languages that incident reports are mostly written in. */
const names: readonly string[] = [
  "january jan januar jänner janvier janv enero ene gennaio gen janeiro januari",
  "february feb februar februari février févr fév febrero febbraio fevereiro fev",
  "march mar märz mrz mars marzo março maart",
  "april apr avril avr abril abr aprile",
  "may mai mayo maggio mag maio mei",
  "june jun juni juin junio giugno giu junho",
  "july jul juli juillet juil julio luglio lug julho",
  "august aug août agosto ago augustus",
  "september sept sep septembre septiembre settembre setembro",
  "october oct oktober okt octobre octubre ottobre outubro",
  "november nov novembre noviembre novembro",
  "december dec dezember dez décembre déc diciembre dic dicembre dezembro",
];

const numbers = new Map(names.flatMap((line, index) => line.split(" ").map((name) => [name, index + 1] as const)));

/** 1 to 12. */
export function monthNumber(name: string): number | undefined {
  return numbers.get(name.toLowerCase());
}

/** An alternation of all names, the longest first, for use with the flags `iu`. */
export const monthPattern = [...numbers.keys()].sort((a, b) => b.length - a.length).join("|");
