import type { Evidence } from "#model/knowledge-base.ts";

/** Why two incidents are alike, as a reader would say it. `compared` is the number of documents that were compared. */
export function reasonFor({ kind, value, df }: Evidence, compared: number): string {
  const have = `${df} ${df === 1 ? "issue has" : "issues have"} it`;
  const share = `${df} of ${compared}`;
  switch (kind) {
    case "author":
      return "linked by the author";
    case "signature":
      return `Same error signature ${value} (${have})`;
    case "code":
      return `Same error code ${value} (${have})`;
    case "tag":
      return `both tagged ${value} (${share})`;
    case "service":
      return `both in ${value}`;
    case "component":
      return `both in the component ${value} (${share})`;
    case "bug-class":
      return `both of the bug class ${value} (${share})`;
    case "cause":
      return `both caused by ${value} (${share})`;
    case "factor":
      return `both with the contributing factor ${value} (${share})`;
    case "file":
      return `both changed ${value} (${share})`;
    case "version":
      return `both on ${value} (${share})`;
    case "folder":
      return `both filed under ${value} (${share})`;
    case "subject":
      return `both are about ${terms(value)}`;
    case "terms":
      return `both mention ${terms(value)}`;
  }
}

/** `conntrack, enobufs` → "`conntrack`, `enobufs`". */
function terms(value: string): string {
  return value
    .split(", ")
    .map((term) => `\`${term}\``)
    .join(", ");
}
