import type { LanguageFn } from "highlight.js";
import { common } from "lowlight";
import rehypeHighlight from "rehype-highlight";

/** Log lines: times, levels, numbers and quoted text. lowlight has no grammar for them. */
const log: LanguageFn = () => ({
  name: "log",
  case_insensitive: false,
  contains: [
    { className: "number", begin: /\b\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d{1,9})?(?:Z|[+-]\d\d:?\d\d)?/ },
    { className: "deletion", begin: /\b(?:FATAL|CRITICAL|ERROR|ERR|PANIC|SEVERE|EMERG)\b/ },
    { className: "built_in", begin: /\b(?:WARN|WARNING)\b/ },
    { className: "comment", begin: /\b(?:DEBUG|TRACE|INFO|NOTICE)\b/ },
    { className: "string", begin: /"/, end: /"/, illegal: /\n/ },
  ],
});

/** Classes only, no styles: the page's policy allows no inline style. Unknown languages stay plain. */
export const highlightOptions: Parameters<typeof rehypeHighlight>[0] = {
  languages: { ...common, log },
  aliases: { log: ["logs", "syslog", "text-log"] },
  detect: false,
  plainText: ["text", "txt", "plain", "mermaid", "console-output", "math"],
};

export { rehypeHighlight };
