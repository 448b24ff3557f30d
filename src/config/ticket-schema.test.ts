import { expect, it } from "vitest";
import { explainIssues } from "./explain-issues.ts";
import { dataSchema } from "./schema.ts";

const complaints = (source: unknown) => {
  const input = { tickets: [source] };
  const { error } = dataSchema.safeParse(input);
  return explainIssues(error?.issues ?? [], input, dataSchema).map(({ text }) => text);
};

it.each([
  { key: "PROJ", system: "jira", url: "https://x.atlassian.net/browse/{id}" },
  { key: "PROJ", system: "jira", url: "https://x.atlassian.net" },
  { system: "github", repo: "acme/shop" },
  { system: "gitlab", project: "group/sub/web", url: "https://git.acme.example" },
  { system: "linear", keys: ["ENG"] },
  { system: "pagerduty", subdomain: "acme" },
  { system: "servicenow", subdomain: "acme" },
  { system: "azure", organization: "acme", project: "Web Shop" },
  { system: "shortcut", workspace: "acme" },
  { system: "youtrack", key: "KT", url: "https://youtrack.acme.example" },
  { system: "sentry", projects: ["SHOP-API"], subdomain: "acme" },
  { system: "bugzilla", url: "https://bugzilla.acme.example" },
  { system: "other", key: "X1", url: "https://t.example/{number}" },
])("takes $system", (source) => {
  expect(complaints(source)).toEqual([]);
});

it.each([
  [{ system: "jria", key: "PROJ" }, "expected one of `jira`, `github`"],
  [{ system: "jira", key: "proj-1", url: "https://a.example" }, "a key in capitals such as `PROJ`, without the number"],
  [{ system: "jira", url: "https://a.example" }, "the `key` of Jira, such as `PROJ`"],
  [{ system: "jira", key: "PROJ" }, "the `url` of Jira"],
  [{ system: "jira", key: "PROJ", url: "javascript:alert(1)//{id}" }, "an address such as"],
  [{ system: "jira", key: "PROJ", url: "https://{id}.example" }, "an address such as"],
  [{ system: "github" }, "the `repo` of GitHub, such as `acme/shop`"],
  [{ system: "github", repo: "shop" }, "a repository such as `acme/shop`"],
  [{ system: "gitlab", project: "web" }, "projects of GitLab with their group"],
  [{ system: "pagerduty" }, "the `subdomain` of PagerDuty, such as `acme`"],
  [{ system: "sentry", subdomain: "acme" }, "the `projects` of Sentry"],
  [{ system: "github", repo: "acme/shop", reop: "x" }, "`tickets[0].reop`"],
  ["PROJ", "an object such as"],
])("says what is wrong with %j", (source, words) => {
  expect(complaints(source).join("\n")).toContain(words);
});
