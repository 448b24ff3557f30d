/** Words with which an action begins that nobody could ever call done, by language. */
const beginnings = [
  "improve|be more careful|do better|look into|think about|consider|try to|investigate|pay (?:more )?attention|be aware|keep an eye on|be more vigilant|communicate better",
  "besser aufpassen|mehr aufpassen|nachdenken über|darauf achten|überlegen",
  "améliorer|faire attention|être plus prudente?s?|réfléchir à|envisager|essayer de|étudier",
  "mejorar|tener más cuidado|prestar (?:más )?atención|pensar en|considerar|intentar|investigar",
];

/** German has the verb at the end. */
const endings = "verbessern|überlegen|untersuchen|aufpassen|nachdenken";

const begins = new RegExp(`^(?:${beginnings.join("|")})(?![\\p{L}\\p{N}_])`, "iu");
const ends = new RegExp(`(?<![\\p{L}\\p{N}_])(?:${endings})\\.?$`, "iu");

/** What can be found and counted: a number, a name in code, a path, a ticket. */
const concrete = /\d|`|[\p{L}\p{N}]_[\p{L}\p{N}]|\p{Ll}\p{Lu}|\/|\(\)|#/u;

const mostWords = 8;

/** True for `Improve monitoring` and `Be more careful`: short, without an end, and with nothing in it that could be checked. */
export function isVagueAction(text: string): boolean {
  const said = text.trim().replace(/\s+/g, " ").slice(0, 200);
  return (begins.test(said) || ends.test(said)) && !concrete.test(said) && said.split(" ").length <= mostWords;
}
