/** What a piece of text looks like. Says nothing about whether its system is known. */
export type TicketForm =
  | "key"
  | "sentry"
  | "shortcut"
  | "number"
  | "request"
  | "repository"
  | "servicenow"
  | "pagerduty"
  | "azure"
  | "bug"
  | "advisory"
  | "commit"
  | "url";

/** Longer words are none. */
const longest = 200;

/** Forms that leave no room for doubt about what the word is; all are anchored and read each character once. */
const forms: readonly (readonly [TicketForm, RegExp])[] = [
  ["advisory", /^(?:CVE-(?:19|20)\d\d-\d{4,7}|GHSA(?:-[23456789cfghijmpqrvwx]{4}){3})$/],
  ["number", /^GH-[1-9]\d{0,6}$/],
  // Trackers count from 1, which tells `ADR-0036` and `T-00` apart; incident processes pad (`INC-0042`).
  ["key", /^(?:[A-Z][A-Z0-9_]{0,30}-[1-9]\d{0,7}|INC-\d{1,8})$/],
  ["shortcut", /^sc-[1-9]\d{0,7}$/],
  ["number", /^#[1-9]\d{0,6}$/],
  ["request", /^![1-9]\d{0,6}$/],
  ["azure", /^AB#[1-9]\d{0,7}$/],
  ["bug", /^(?:BZ#?|bugzilla:)[1-9]\d{0,8}$/],
  ["servicenow", /^(?:INC|CHG|PRB|RITM|SCTASK|REQ)\d{7,10}$/],
  ["pagerduty", /^pagerduty:[A-Z0-9]{7,20}$/],
  ["repository", /^[A-Za-z0-9_][\w.-]{0,99}(?:\/[\w.-]{1,100}){1,9}[#!][1-9]\d{0,6}$/],
  ["commit", /^(?:[A-Za-z0-9_][\w.-]{0,99}\/)?[A-Za-z0-9_.][\w.-]{0,99}@[0-9a-f]{7,40}$/],
];

/** A Sentry short id: the project's name and a number in base 32. */
const sentry = /^[A-Z][A-Z0-9_]{0,60}(?:-[A-Z0-9_]{1,60}){1,8}$/;

/** Repositories are not called like this; files and folders are, and `file.md#12` is a place in one. */
const file =
  /\.(?:mdx?|markdown|html?|txt|rst|adoc|ya?ml|json|toml|lock|tsx?|jsx|py|go|rs|java|rb|php|cc?|cpp|hp?p?|css|sql|sh|tf|log|csv)$/i;
const folder =
  /^(?:src|lib|docs?|tests?|apps?|packages|content|pages|blog|posts?|public|static|assets|api|dist|examples?|scripts|internal|cmd|pkg|node_modules|and|or|either|step|page|section|line|https?|www)$/i;

/**
 * The form of a whole word, or nothing when it cannot be a reference. `projects` are the Sentry projects of the
 * configuration: any word in capitals could be one.
 */
export function formOf(word: string, projects: readonly string[] = []): TicketForm | undefined {
  if (word.length > longest) return undefined;
  if (isWebAddress(word)) return "url";
  if (projects.length > 0 && sentry.test(word) && sentryProject(word, projects) !== undefined) return "sentry";
  const form = forms.find(([, shape]) => shape.test(word))?.[0];
  if (form === "repository") return isRepository(word) ? form : undefined;
  if (form === "commit") return isCommit(word) ? form : undefined;
  return form;
}

export function isWebAddress(word: string): boolean {
  return /^https?:\/\/./i.test(word);
}

/** The configured project that a short id begins with; the longest, because one may begin like another. */
export function sentryProject(word: string, projects: readonly string[]): string | undefined {
  const fitting = projects.filter(
    (name) => word.startsWith(`${name}-`) && /^[0-9A-Z]{1,8}$/.test(word.slice(name.length + 1)),
  );
  return fitting.sort((a, b) => b.length - a.length)[0];
}

function isRepository(word: string): boolean {
  const path = word.slice(0, Math.max(word.lastIndexOf("#"), word.lastIndexOf("!"))).split("/");
  const name = path[path.length - 1] ?? "";
  return !folder.test(path[0] ?? "") && !file.test(name) && !path.some((part) => /^\.+$/.test(part));
}

/** Seven digits after an `@` are a number, and a word such as `defaced` is a word. */
function isCommit(word: string): boolean {
  const hash = word.slice(word.lastIndexOf("@") + 1);
  return hash.length === 40 || (/\d/.test(hash) && /[a-f]/.test(hash));
}
