import { commentOf, isPlaceholderCode } from "./placeholder-code.ts";

export interface ConfigChange {
  /** `.env`, `deploy/values.yaml`. */
  file?: string;
  text: string;
}

/** `# Changes to .env file`, `# config/app.yml`, `// File: settings.json`. */
const fileComment =
  /^(?:(?:changes?|changed|edits?|added|additions?) (?:to|in|of) |in |file ?: ?|update )?(?:the )?[`'"]?((?:[\w.@-]+\/)*(?:\.[\w-]+(?:\.[\w-]+)*|[\w@-]+(?:\.[\w-]+)*\.[A-Za-z][\w-]{0,9}|Dockerfile|Makefile|Procfile|Caddyfile|crontab))[`'"]?(?: file)?[.:]?$/i;

/** The changes of one fence, by the file that a comment above them names. What the template left is left out. */
export function configChanges(code: string): ConfigChange[] {
  const changes: { file?: string; lines: string[] }[] = [{ lines: [] }];
  for (const line of code.split("\n")) {
    const file = fileNamed(line);
    if (file !== undefined) changes.push({ file, lines: [] });
    else if (!isPlaceholderCode(line)) changes[changes.length - 1]?.lines.push(line.trimEnd());
  }
  return changes.flatMap(({ file, lines }) => {
    const text = lines.join("\n").trim();
    const blank = lines.every((line) => line.trim() === "" || commentOf(line) !== undefined);
    return blank ? [] : [{ ...(file === undefined ? {} : { file }), text }];
  });
}

/** The file that a comment, or a title above a fence, is about. */
function fileNamed(line: string): string | undefined {
  const comment = line.length <= 200 ? commentOf(line) : undefined;
  return comment === undefined ? undefined : fileIn(comment);
}

export function fileIn(text: string): string | undefined {
  return text.length <= 200 ? fileComment.exec(text.trim())?.[1] : undefined;
}
