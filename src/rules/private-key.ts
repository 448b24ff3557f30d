import type { Rule } from "#model/rule.ts";
import { maskedFindings, sensitiveText } from "./sensitive-text.ts";

export const privateKey: Rule = {
  id: "private-key",
  scope: "document",
  levels: { draft: "error", final: "error" },
  essential: true,
  fixed: true,
  async check(_incident, { text, config }) {
    const { privateKeys } = await sensitiveText(text, config);
    return maskedFindings(privateKeys, text, "no key material in a document", help);
  },
};

const help =
  "Replace the key wherever it is in use, because whoever has read the file has it; then take it out, or run `nevertwice redact` on the file.";
