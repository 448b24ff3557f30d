import type { Finding } from "#model/diagnostic.ts";
import type { Rule } from "#model/rule.ts";
import { isPlaceholderSecret } from "./placeholder-secret.ts";
import { publicPrefix } from "./public-prefix.ts";
import { type SourceText, sourceText } from "./source-text.ts";

export const secretInLog: Rule = {
  id: "secret-in-log",
  scope: "document",
  levels: { draft: "error", final: "error" },
  essential: true,
  fixed: true,
  async check(_incident, { text }) {
    if (text === "") return [];
    const { lintSource, config } = await loadScanner();
    const { messages } = await lintSource({
      source: { filePath: "document.md", content: text, ext: ".md", contentType: "text" },
      options: { config, noPhysicFilePath: true, maskSecrets: true },
    });
    const source = sourceText(text);
    return messages
      .filter(({ range: [start, end] }) => !isPlaceholderSecret(text.slice(start, end)))
      .map((message) => findingOf(message, text, source));
  },
};

type Lint = typeof import("@secretlint/core").lintSource;
type Message = Awaited<ReturnType<Lint>>["messages"][number];
interface Scanner {
  lintSource: Lint;
  config: Parameters<Lint>[0]["options"]["config"];
}

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
    // Without the rule that honours `secretlint-disable` comments: an author's file must not switch the check off.
    const checks = preset.rules.filter(({ meta }) => !meta.id.endsWith("filter-comments"));
    return { lintSource, config: { rules: checks.map((rule) => ({ id: rule.meta.id, rule, options: {} })) } };
  });
  return scanner;
}

function findingOf(message: Message, text: string, source: SourceText): Finding {
  const [start, reportedEnd] = message.range;
  const end = endOfSecret(text, reportedEnd);
  return {
    place: source.placeAt(start, end),
    message: `Unexpected ${nameOf(message)} \`${publicPrefix(text.slice(start, end))}****\`, expected no credentials in a document`,
    help: "Revoke it first, because whoever has read the file has it; then put a word such as `<token>` in its place.",
  };
}

/** `GitHub Token` of `found GitHub Token(…): ****`: never anything behind the colon, where the secret stands. */
function nameOf(message: Message): string {
  return /^found ([^:(]*)/.exec(message.message)?.[1]?.trim() || "credential";
}

/** Some of the scanner's ranges start at the key's name and end too early, so the range goes on to the end of the word. */
function endOfSecret(text: string, reported: number): number {
  const wordEnd = /[\s"'`<>|]/g;
  wordEnd.lastIndex = reported;
  return wordEnd.exec(text)?.index ?? text.length;
}
