import { isKnownTemplateText } from "./known-template-text.ts";

/** `DATABASE_URL=...`, `NEW_SETTING=value`, `old_code_example()`, `new_dependency==1.2.3`, `pip install new_package`. */
const blankLines =
  /^(?:[\w.-]+\s?[=:]\s?["']?(?:\.{3}|…)["']?|new_setting\s?=\s?["']?value["']?|(?:old|new)_code_example\(\);?|new_dependency\b\S*|(?:\S+ ){1,3}new_package|\.{3}|…)$/i;

/** `[paste the lines that failed]`, with the word of a log level before it; `[Service]` and `[SIGINT received]` are none. */
const prompt = /^(?:[A-Z]{2,9}:\s?)?\[([^[\]]{1,300})\]$/;
const asks = /^(?:paste|insert|describe|enter|copy|write|replace|your|e\.g\.)[\s,]/i;

/** True when the line of code or of a log is what a template asks the author to replace. */
export function isPlaceholderCode(line: string): boolean {
  const text = line.trim();
  return text !== "" && text.length <= 300 && (blankLines.test(text) || isPromptCode(text));
}

/** True when it is a bracketed prompt and nothing else: in a sentence, `KEY=...` is how people write about a key. */
export function isPromptCode(line: string): boolean {
  const inside = prompt.exec(line.trim())?.[1];
  return inside !== undefined && (asks.test(inside) || isKnownTemplateText(inside));
}

const commentMark = "(?:#|//|--|;|%|<!--|/\\*|'|rem )";
const comment = new RegExp(`^\\s*${commentMark}`, "i");

/** The text of a line that is a comment in any of the usual languages, without its marks. */
export function commentOf(line: string): string | undefined {
  if (!comment.test(line)) return undefined;
  return line
    .trim()
    .replace(/^(?:[#;%'*-]+|\/{2,}|<!--|\/\*+|rem )\s*/i, "")
    .replace(/\s*(?:-->|\*\/|#+|-{2,})$/, "");
}

/** True when a fence holds nothing but what the template left: prompts, and comments around them. */
export function isBlankFence(code: string): boolean {
  const lines = code.split("\n").filter((line) => line.trim() !== "");
  if (lines.length === 0 || lines.length > 40) return false;
  if (isKnownTemplateText(code)) return true;
  const own = lines.filter((line) => commentOf(line) === undefined);
  return own.length > 0 && own.every(isPlaceholderCode);
}
