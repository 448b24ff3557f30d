import { isPlaceholder } from "./placeholder.ts";
import type { Sighting } from "./sighting.ts";

type Lint = typeof import("@secretlint/core").lintSource;
interface Scanner {
  lintSource: Lint;
  config: Parameters<Lint>[0]["options"]["config"];
}

/**
 * The rule that honours `secretlint-disable` comments, because an author's file must not switch the check off; and those
 * about addresses with a password, which know neither placeholders nor where the password ends (`connection-strings.ts`).
 */
const leftOut = /-(?:filter-comments|basicauth|database-connection-string)$/;

let scanner: Promise<Scanner> | undefined;

/** Loaded with the first document that is checked: it costs 65 ms, which `list` or `show` need not pay. */
function loadScanner(): Promise<Scanner> {
  scanner ??= Promise.all([
    import("@secretlint/core"),
    import("@secretlint/secretlint-rule-preset-recommend"),
    import("@secretlint/profiler"),
  ]).then(([{ lintSource }, preset, { secretLintProfiler }]) => {
    // It keeps every mark for ever and searches all of them at each: after a thousand documents most of the time is its.
    secretLintProfiler.mark = () => {};
    const checks = preset.rules.filter(({ meta }) => !leftOut.test(meta.id));
    return { lintSource, config: { rules: checks.map((rule) => ({ id: rule.meta.id, rule, options: {} })) } };
  });
  return scanner;
}

/** What secretlint's recommended rules find: the tokens of many vendors, kept up to date by others. */
export async function stockSightings(text: string): Promise<Sighting[]> {
  const { lintSource, config } = await loadScanner();
  const { messages } = await lintSource({
    source: { filePath: "document.md", content: text, ext: ".md", contentType: "text" },
    options: { config, noPhysicFilePath: true, maskSecrets: true },
  });
  return messages
    .map(({ range: [start, reported], message }): Sighting => {
      const end = endOfSecret(text, reported);
      const sort = /private\s?key/i.test(message) ? "private-key" : "secret";
      return { sort, name: nameOf(message), start, end };
    })
    .filter(({ start, end }) => !isPlaceholder(text.slice(start, end)));
}

/** `GitHub Token` of `found GitHub Token(…): ****`: never anything behind the colon, where the secret stands. */
function nameOf(message: string): string {
  return /^found ([^:(]*)/.exec(message)?.[1]?.trim() || "credential";
}

/** Some of the scanner's ranges start at the key's name and end too early, so the range goes on to the end of the word. */
function endOfSecret(text: string, reported: number): number {
  const wordEnd = /[\s"'`<>|]/g;
  wordEnd.lastIndex = reported;
  return wordEnd.exec(text)?.index ?? text.length;
}
