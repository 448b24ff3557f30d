/** Places where software runs, by the words for them. The first that fits counts: `pre-production` is no production. */
const places: [string, RegExp][] = [
  ["staging", /\b(?:staging|stage|stg|pre-?prod(?:uction)?|uat)\b/i],
  ["production", /\b(?:production|prod|live)\b/i],
  ["development", /\b(?:development|dev)\b/i],
  ["testing", /\b(?:testing|tests?|qa)\b/i],
  ["local", /\b(?:local|localhost|laptop|workstation)\b/i],
  ["ci", /\b(?:ci|continuous integration)\b/i],
];

/**
 * The environments that a text names, in one spelling for each; what is none of the usual ones is kept as it is written.
 * Nothing when a form's alternatives are all still there: `Production / Staging / Local`.
 */
export function environmentsIn(text: string): string[] {
  if (isUnchosenEnvironment(text)) return [];
  const members = withoutParentheses(text)
    .split(/[,;/|&+]|\band\b/i)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const known = members.flatMap((member) => places.find(([, words]) => words.test(member))?.[0] ?? []);
  // What stands beside a known place describes it: `production, at night`.
  const found = known.length > 0 ? known : members.filter((member) => member.split(/\s+/).length <= 3);
  return [...new Set(found)];
}

/** Three or more of them beside each other are the form's, of which one was to be chosen. */
export function isUnchosenEnvironment(text: string): boolean {
  const parts = text
    .trim()
    .replace(/^\[(.*)\]$/, "$1")
    .replace(/^e\.g\.,?\s*/i, "")
    .split(/\s*[/|]\s*/);
  return parts.length > 2 && parts.every((part) => places.some(([, words]) => words.exec(part)?.[0] === part));
}

function withoutParentheses(text: string): string {
  return text.replace(/\([^()]*\)/g, " ").trim() || text;
}
