/** Longer messages are cut: what tells two errors apart stands at the beginning. */
const longest = 2000;

/** Masks in the order they apply: what contains others goes first. */
const masks: [RegExp, string | ((...match: string[]) => string)][] = [
  [/(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+/g, "<email>"],
  [/(?<!\w)[a-z][a-z+]{1,14}:\/\/[^\s"'`<>)\]]+/gi, "<url>"],
  [/(?<![0-9a-f])[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![0-9a-f])/gi, "<uuid>"],
  [/(?<!\d)\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:[.,]\d{1,9})?)?(?:Z| ?UTC| ?[+-]\d\d:?\d\d)?)?(?!\d)/g, "<date>"],
  [/(?<![\d/])\d{1,4}\/\d{1,2}\/\d{1,4}(?: \d\d:\d\d(?::\d\d)?)?(?![\d/])/g, "<date>"],
  [/(?<![\d:])\d{1,2}:\d\d:\d\d(?:[.,]\d{1,9})?(?:Z| ?UTC)?(?![\d:])/g, "<time>"],
  [/(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?:\/\d{1,2}|:\d{1,5})?(?![\d.]\d)/g, "<ip>"],
  [/(?<![\w:])(?:[0-9a-f]{0,4}:){2,7}[0-9a-f]{0,4}(?![\w:])/gi, "<ip>"],
  [/(?<!\w)"[^"\n]*"(?!\w)|(?<!\w)'[^'\n]*'(?!\w)|`[^`\n]*`|“[^”\n]*”/g, "<string>"],
  [/(?<![\w/])[A-Za-z]:\\[^\s"'<>|:]*(?::\d+){0,2}/g, "<path>"],
  [/(?<![\w/.~@<>-])(?:\.{0,2}|~)(?:\/[\w.@+%-]+){2,}\/?(?::\d+){0,2}/g, "<path>"],
  [/(?<![\w/.@-])[\w.@-]+(?:\/[\w.@+-]+)+\.[a-z]\w{0,5}(?::\d+){0,2}(?!\w)/g, "<path>"],
  [/(?<!\w)0x[0-9a-f]+(?!\w)/gi, "<hex>"],
  [/(?<=\w)@[0-9a-f]{4,16}(?!\w)/g, "@<hex>"],
  [/(?<!\w)(?=[0-9a-f]*\d)(?=[0-9]*[a-f])[0-9a-f]{7,}(?!\w)/gi, "<hex>"],
];

/** A number, with its unit if it has one; the text before tells whether it is a code. */
const number = /(?<![\w<])(?:[A-Z]{2,}-)?[+-]?\d+(?:[.,]\d+)*(?![\d])/g;

/** Numbers that name the error and do not vary with its occurrence. */
const naming =
  /(?:\bHTTP(?:\/\d(?:\.\d)?)?|\b(?:status|exit|error) ?code|\bexit status|\bstatus|\bSQLSTATE|\berrno|\bsignal)[ :=[(]{0,3}$/i;

/**
 * The message with whatever varies between two occurrences of the same error masked: `<n>`, `<string>`, `<path>`, `<uuid>`,
 * `<hex>`, `<ip>`, `<date>`, `<time>`, `<email>`, `<url>`. Numbers that name the error stay: `HTTP 502`, `ORA-00001`.
 */
export function messageTemplate(message: string): string {
  let text = message.slice(0, longest);
  for (const [pattern, mask] of masks) text = text.replace(pattern, mask as string);
  text = text.replace(number, (found, offset: number, whole: string) => {
    const named =
      /^[A-Z]{2}/.test(found) || (found.length <= 5 && naming.test(whole.slice(Math.max(0, offset - 20), offset)));
    return named ? found : "<n>";
  });
  // `worker12`, `user_7`: the number varies; `E11000`, `H12`: it names the error.
  text = text.replace(/(?<![\w<])(\w*[a-z]\w*?)_?\d+(?!\w)/g, "$1<n>");
  return text.replace(/\s+/g, " ").trim();
}
