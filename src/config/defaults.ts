import type { Config } from "#model/config.ts";

/** The configuration of a knowledge base that has no config file. The extension points hold only what a user adds. */
export const defaultConfig: Config = {
  title: "Lessons learned",
  description: "What went wrong, why, and what we changed so that it does not happen again.",
  baseUrl: "",
  pathPrefix: "/",
  editUrl: "",
  lang: "en",
  timeZone: "",
  audience: "public",
  tags: { aliases: {}, descriptions: {}, closed: false },
  services: {},
  severities: {},
  similar: { limit: 5, commonShare: 0.2, commonFrom: 25 },
  tickets: [],
  preset: "recommended",
  rules: {},
  secrets: { allow: [] },
  limits: { documentBytes: 1024 * 1024, deadline: 2000, deadlinePerKilobyte: 20, workerMemory: 768 },
  enrichments: [],
  extraRules: [],
  kinds: [],
  pages: [],
  traces: [],
};
