import type { Rule } from "#model/rule.ts";
import { maskedFindings, sensitiveText } from "./sensitive-text.ts";

export const piiInText: Rule = {
  id: "pii-in-text",
  scope: "document",
  levels: { draft: "warning", final: "warning" },
  async check(_incident, { text, config }) {
    const { personalData } = await sensitiveText(text, config);
    return maskedFindings(personalData, text, "nothing by which a person can be found", help);
  },
};

const help =
  "Leave it out, or run `nevertwice redact` on the file; what may be published goes with a reason into `secrets.allow` of the configuration.";
