import { isFastForward } from "#git/commits.ts";
import type { Repository } from "#git/run-git.ts";
import { type PushProblem, pushError } from "./push-problem.ts";

/** One line of what a hook is given (githooks(5)). */
export interface RefUpdate {
  /** The commit before; undefined when the ref is new. */
  old?: string;
  /** The commit after; undefined when the ref is deleted. */
  next?: string;
  ref: string;
}

/** @throws Error for what git would not have written */
export function parseRefUpdates(input: string): RefUpdate[] {
  return input
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const [old = "", next = "", ...ref] = line.split(" ");
      if (!isId(old) || !isId(next) || ref.length === 0) throw new Error("the hook was not given lines of a push");
      return { ...(isZero(old) ? {} : { old }), ...(isZero(next) ? {} : { next }), ref: ref.join(" ") };
    });
}

/** SHA-1 or SHA-256. */
function isId(text: string): boolean {
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text);
}

function isZero(id: string): boolean {
  return /^0+$/.test(id);
}

/** The branches of a repository are for documents; whatever else git can name has no business here. */
export async function refProblems(
  updates: readonly RefUpdate[],
  branch: string,
  repository: Repository,
): Promise<PushProblem[]> {
  const problems: PushProblem[] = [];
  for (const update of updates) problems.push(...(await problemsOf(update, `refs/heads/${branch}`, repository)));
  return problems;
}

async function problemsOf(
  { old, next, ref }: RefUpdate,
  publishing: string,
  repository: Repository,
): Promise<PushProblem[]> {
  if (!ref.startsWith("refs/heads/")) {
    return [pushError("push-ref", ref, "only branches are taken", "Push to refs/heads/ and leave this one out.")];
  }
  if (ref !== publishing) return [];
  if (next === undefined) {
    const help = "To take a document back, say so in the document and push that.";
    return [pushError("push-ref", ref, "the published branch cannot be deleted", help)];
  }
  if (old === undefined || (await isFastForward(repository, old, next))) return [];
  const help = `Run:  git pull --rebase origin ${publishing.slice("refs/heads/".length)}  and push again.`;
  return [pushError("push-ref", ref, "this push would throw published commits away", help)];
}
