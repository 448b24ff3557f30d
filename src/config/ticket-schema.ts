import * as z from "zod";
import type { TicketSource, TicketSystem } from "#model/tickets.ts";

/**
 * The `tickets` of the configuration. As in `schema.ts`, the messages are the second half of "unexpected X, expected …".
 */
const text = z.string("a text in quotes");
const key = text.regex(/^[A-Z][A-Z0-9_]{0,30}$/, "a key in capitals such as `PROJ`, without the number");
const repository = text.regex(/^[\w.-]{1,100}(?:\/[\w.-]{1,100}){1,8}$/, "a repository such as `acme/shop`");
const siteName = text.regex(/^[A-Za-z0-9][\w-]{0,99}$/, "a name such as `acme`, as it stands in the tracker's address");
const address = text.refine(
  isTrackerAddress,
  "an address such as `https://acme.atlassian.net` or one with `{id}` or `{number}` in it",
);

const systems = {
  jira: "Jira",
  github: "GitHub",
  gitlab: "GitLab",
  linear: "Linear",
  pagerduty: "PagerDuty",
  servicenow: "ServiceNow",
  azure: "Azure Boards",
  shortcut: "Shortcut",
  youtrack: "YouTrack",
  sentry: "Sentry",
  bugzilla: "Bugzilla",
  other: "any other tracker",
} satisfies Partial<Record<TicketSystem, string>>;
const names = Object.keys(systems) as [keyof typeof systems, ...(keyof typeof systems)[]];

type Source = Omit<TicketSource, "system"> & { system: keyof typeof systems };

const source = z
  .strictObject(
    {
      system: z.enum(names, `one of ${names.map((name) => `\`${name}\``).join(", ")}`),
      key: key.optional().describe("PROJ, for tickets such as PROJ-12"),
      keys: z.array(key, "a list of keys").optional(),
      url: address
        .optional()
        .describe("The tracker's address, or that of a ticket: https://acme.atlassian.net/browse/{id}"),
      repo: repository.optional().describe("owner/name; #12 means the first one of the list"),
      repos: z.array(repository, "a list of repositories").optional(),
      project: text.optional().describe("GitLab: group/name. Azure Boards: the project"),
      projects: z.array(text, "a list of projects").optional().describe("Sentry: the first part of its short ids"),
      subdomain: siteName.optional().describe("acme of acme.pagerduty.com"),
      organization: siteName.optional().describe("As in dev.azure.com/acme"),
      workspace: siteName.optional().describe("As in app.shortcut.com/acme or linear.app/acme"),
    },
    'an object such as `{ system: "github", repo: "acme/shop" }`',
  )
  .superRefine((given, context) => {
    const missing = missingOf(given);
    if (missing !== undefined) context.addIssue({ code: "custom", message: missing });
  });

export const ticketSources = z.array(source, 'a list of objects such as `{ system: "github", repo: "acme/shop" }`');

/** What a system cannot do without, as the end of "expected …". */
function missingOf(given: Source): string | undefined {
  const { system, url, subdomain, organization, workspace } = given;
  const name = systems[system];
  const placed = url !== undefined || [subdomain, organization, workspace].some((part) => part !== undefined);
  const keyed = given.key !== undefined || (given.keys ?? []).length > 0;
  switch (system) {
    case "github":
      return given.repo === undefined && !given.repos?.length
        ? `the \`repo\` of ${name}, such as \`acme/shop\``
        : undefined;
    case "gitlab":
      return [given.repo, given.project].every((part) => part === undefined) &&
        !given.repos?.length &&
        !given.projects?.length
        ? `the \`project\` of ${name}, such as \`group/shop\``
        : badProject(given);
    case "jira":
    case "youtrack":
    case "other":
      if (!keyed) return `the \`key\` of ${name}, such as \`PROJ\``;
      return placed ? undefined : `the \`url\` of ${name}, such as \`https://acme.example/browse/{id}\``;
    case "linear":
      return keyed ? undefined : `the \`keys\` of ${name}, such as \`["ENG"]\``;
    case "sentry":
      if (!given.projects?.length) return 'the `projects` of Sentry, such as `["SHOP-API"]`';
      return placed ? badShortId(given) : "the `subdomain` of Sentry, such as `acme`";
    default:
      return placed
        ? undefined
        : `the \`${siteKey[system] ?? "url"}\` of ${name}, such as \`${system === "bugzilla" ? "https://bugzilla.example.org" : "acme"}\``;
  }
}

const siteKey: Partial<Record<TicketSystem, string>> = {
  pagerduty: "subdomain",
  servicenow: "subdomain",
  azure: "organization",
  shortcut: "workspace",
};

function badProject({ project, projects = [] }: Source): string | undefined {
  const bad = [project, ...projects].find(
    (name) => name !== undefined && !/^[\w.-]{1,100}(?:\/[\w.-]{1,100}){1,8}$/.test(name),
  );
  return bad === undefined ? undefined : `projects of GitLab with their group, such as \`group/shop\``;
}

function badShortId({ projects = [] }: Source): string | undefined {
  const bad = projects.find((name) => !/^[A-Z][A-Z0-9_]*(?:-[A-Z0-9_]+)*$/.test(name));
  return bad === undefined ? undefined : "projects of Sentry as its short ids begin, such as `SHOP-API`";
}

/** Nothing but the web may be linked, and the placeholder stands behind the host. */
function isTrackerAddress(value: string): boolean {
  const bare = value.replaceAll("{id}", "1").replaceAll("{number}", "1");
  return /^https?:\/\/[^\s"'<>\\{}/]+(?:\/|$)/.test(value) && !/[\s"'<>\\{}]/.test(bare) && URL.canParse(bare);
}
