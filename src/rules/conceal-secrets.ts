import type { Diagnostic } from "#model/diagnostic.ts";
import { isSecretRule } from "#model/secret-rules.ts";
import { publicPrefix } from "./public-prefix.ts";
import { sourceText } from "./source-text.ts";

/** So many characters after the public beginning betray a quotation of the secret, even one that was cut. */
const recognised = 8;

/** A secret that is shorter than that is recognised whole; below this it is any word. */
const shortest = 4;

interface Secret {
  text: string;
  /** The first characters that are not public. */
  core: string;
}

/**
 * Masks secrets in what the other rules quote: a placeholder or a title may contain the key that `secret-in-log` has
 * found, and the finding about it must not carry the key into a log.
 */
export function concealSecrets(diagnostics: readonly Diagnostic[], text: string): Diagnostic[] {
  const secrets = secretsOf(diagnostics, text);
  if (secrets.length === 0) return [...diagnostics];
  const masked = (words: string) => secrets.reduce(mask, words);
  return diagnostics.map((diagnostic) => {
    if (isSecretRule(diagnostic.rule)) return diagnostic;
    const related = diagnostic.related.map((place) => ({ ...place, message: masked(place.message) }));
    return { ...diagnostic, message: masked(diagnostic.message), help: masked(diagnostic.help), related };
  });
}

/** Line by line, because a quotation is on one line; longest first, so that a secret inside another leaves no rest. */
function secretsOf(diagnostics: readonly Diagnostic[], text: string): Secret[] {
  const found = diagnostics.filter(({ rule }) => isSecretRule(rule));
  if (found.length === 0) return [];
  const source = sourceText(text);
  return found
    .map(({ line, column, endLine, endColumn }) =>
      text.slice(source.offsetAt(line, column), source.offsetAt(endLine, endColumn)),
    )
    .flatMap((slice) => slice.split(/[\r\n]+/))
    .map((line) => ({ text: line, core: line.slice(publicPrefix(line).length).slice(0, recognised) }))
    .filter(({ core, text: line }) => core.length === recognised || (core === line && core.length >= shortest))
    .sort((a, b) => b.text.length - a.text.length);
}

function mask(words: string, { text, core }: Secret): string {
  let masked = words;
  const rest = text.slice(text.indexOf(core));
  for (let at = masked.indexOf(core); at >= 0; at = masked.indexOf(core, at + 1)) {
    let length = core.length;
    while (at + length < masked.length && length < rest.length && masked[at + length] === rest[length]) length++;
    masked = `${masked.slice(0, at)}****${masked.slice(at + length)}`;
  }
  return masked;
}
