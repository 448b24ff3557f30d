import type { Rule } from "#model/rule.ts";
import { maskedFindings, sensitiveText } from "./sensitive-text.ts";

export const secretInLog: Rule = {
  id: "secret-in-log",
  scope: "document",
  levels: { draft: "error", final: "error" },
  essential: true,
  fixed: true,
  async check(_incident, { text, config }) {
    const { secrets } = await sensitiveText(text, config);
    return maskedFindings(secrets, text, "no credentials in a document", help);
  },
};

const help =
  "Revoke it first, because whoever has read the file has it; then put a word such as `<token>` in its place, or run `nevertwice redact` on the file.";
