/** Languages whose words have no blanks between them, which Pagefind divides while indexing. */
const undivided = /^(?:zh|ja|th)\b/;

export interface Term {
  /** In lower case, without the marks that Pagefind drops. */
  written: string;
  /** Without accents too: so words stand in the index, before they are stemmed. */
  plain: string;
}

/** The words of a query as Pagefind's own script hands them to its engine. `kept` are marks that belong to words. */
export function pagefindTerms(text: string, { lang, kept }: { lang: string; kept: string }): Term[] {
  const divided = undivided.test(lang) ? divide(text, lang) : text;
  const letters = [...divided].filter(
    (letter) => kept.includes(letter) || !/^[\p{Pd}\p{Pe}\p{Pf}\p{Pi}\p{Po}\p{Ps}]/u.test(letter),
  );
  const words = letters.join("").toLowerCase().split(/\s+/);
  return words.map((written) => ({ written, plain: withoutAccents(written) })).filter(({ plain }) => plain !== "");
}

/** What Pagefind's indexer makes of a word of the text before it is stemmed: the whole, and the parts of a compound. */
export function formsOfWord(word: string, kept: string): string[] {
  const whole = [...word].filter((letter) => /[\p{L}\p{N}]/u.test(letter) || kept.includes(letter)).join("");
  if (/^[a-z]*$/.test(word)) return whole === "" ? [] : [whole];
  const parts = word.replace(/(\p{Ll}|\p{N})(?=\p{Lu})/gu, "$1 ").split(/[^\p{L}\p{M}\p{N}]+/u);
  const forms = [whole, ...parts.filter((part) => part.length > 1)].map((form) => withoutAccents(form.toLowerCase()));
  return [...new Set(forms)].filter((form) => form !== "");
}

function withoutAccents(text: string): string {
  const bare = text.normalize("NFD").replace(/(?![\u3099\u309A])\p{M}/gu, "");
  return /[\u3099\u309A]/.test(bare) ? bare.normalize("NFC") : bare;
}

function divide(text: string, lang: string): string {
  if (typeof Intl.Segmenter === "undefined") return text;
  return [...new Intl.Segmenter(lang, { granularity: "word" }).segment(text)].map(({ segment }) => segment).join(" ");
}
