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
export function refProblems(updates: readonly RefUpdate[], branch: string): PushProblem[] {
  return updates.flatMap(({ next, ref }) => {
    if (!ref.startsWith("refs/heads/")) {
      return [pushError("push-ref", ref, "only branches are taken", "Push to refs/heads/ and leave this one out.")];
    }
    if (ref !== `refs/heads/${branch}` || next !== undefined) return [];
    const help = "To take a document back, say so in the document and push that.";
    return [pushError("push-ref", ref, "the published branch cannot be deleted", help)];
  });
}

/** A push to the published branch that would throw commits away. */
export async function lostCommits({ old, next, ref }: RefUpdate, repository: Repository): Promise<PushProblem[]> {
  if (old === undefined || next === undefined || (await isFastForward(repository, old, next))) return [];
  const help = `Run:  git pull --rebase origin ${ref.slice("refs/heads/".length)}  and push again.`;
  return [pushError("push-ref", ref, "this push would throw published commits away", help)];
}
