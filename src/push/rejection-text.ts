import { isSecretRule } from "#model/secret-rules.ts";
import { asciiText, wrapAscii } from "./ascii-text.ts";
import type { PushVerdict } from "./check-push.ts";
import type { PushProblem } from "./push-problem.ts";

/** Columns; git puts `remote: ` in front. */
const width = 76;

/** So many findings are shown; the count tells of the others. */
const mostShown = 20;

const textColumn = 16;

/** What readers see while the push is refused. */
export interface ShownRelease {
  /** Abbreviated. */
  commit: string;
  /** `2026-02-03 11:20 UTC`; empty when it is not known. */
  at: string;
}

export interface RejectionFacts {
  shown?: ShownRelease;
  /** Where the rules are explained, absolute; empty when the site has no known address. */
  rulesUrl: string;
  branch: string;
}

/** The answer to a push that is refused: ASCII lines without colour. */
export function rejectionText({ problems, changed, notes }: PushVerdict, facts: RejectionFacts): string[] {
  const errors = problems.filter(({ level }) => level === "error");
  const files = new Set(errors.map(({ file }) => file)).size;
  const shown = [...errors, ...problems.filter(({ level }) => level !== "error")].slice(0, mostShown);
  const inOrder = problems.filter((problem) => shown.includes(problem));
  const rest = problems.length - inOrder.length;
  const advice = [
    ...notes.flatMap((note) => wrapAscii(asciiText(`note: ${note}`), width, 6)),
    ...adviceLines(errors, facts),
  ];
  const { commit, at } = facts.shown ?? {};
  const published = at === undefined || at === "" ? "" : ` (published ${at})`;
  return [
    `nevertwice: NOT PUBLISHED - ${count(errors.length, "error")} in ${files} of ${count(Math.max(changed, files), "changed file")}`,
    commit === undefined
      ? "nevertwice: nothing is published yet"
      : `nevertwice: site still shows ${commit}${published}`,
    "",
    ...findingLines(inOrder),
    ...(rest > 0 ? [`and ${count(rest, "more finding")}`] : []),
    ...(advice.length > 0 ? ["", ...advice] : []),
  ];
}

function findingLines(problems: readonly PushProblem[]): string[] {
  const lines: string[] = [];
  let file: string | undefined;
  for (const problem of problems) {
    if (problem.file !== file) lines.push(...wrapAscii(asciiText(problem.file), width, 2));
    file = problem.file;
    const place = problem.line > 0 ? `${problem.line}:${problem.column}` : "-";
    const head = `  ${place.padEnd(6)} ${problem.level.padEnd(6)} ${problem.rule}  `;
    lines.push(...wrapAscii(head + asciiText(problem.message), width, textColumn).map(trimmed));
    if (problem.help !== "") {
      lines.push(...wrapAscii(" ".repeat(textColumn) + asciiText(problem.help), width, textColumn).map(trimmed));
    }
  }
  return lines;
}

function adviceLines(errors: readonly PushProblem[], { rulesUrl, branch }: RejectionFacts): string[] {
  const secrets = errors.filter(({ rule }) => isSecretRule(rule));
  const others = errors.filter(({ rule }) => !isSecretRule(rule) && !rule.startsWith("push-"));
  return [
    ...(errors.some(({ rule }) => !rule.startsWith("push-"))
      ? ["check before pushing:  npx nevertwice check --changed"]
      : []),
    ...(others.length > 0 && rulesUrl !== "" ? wrapAscii(`rules: ${rulesUrl}`, width, 2) : []),
    ...(others.length > 0
      ? ["a finding that may stay is given a reason in its document:", "  <!-- nevertwice disable-next RULE: why -->"]
      : []),
    ...(secrets.length > 0
      ? [
          "a secret must not stay in any commit of the push: change it where it",
          `is in use, then take the commits back:  git reset --soft origin/${branch}`,
          `${[...new Set(secrets.map(({ rule }) => rule))].join(" and ")} cannot be overridden`,
        ]
      : []),
  ];
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? "" : "s"}`;
}

function trimmed(line: string): string {
  return line.trimEnd();
}
