import { realpathSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import type { Repository } from "#git/run-git.ts";

/**
 * The repository as a hook sees it: with the objects of the push, which git keeps apart until it is let in. What the
 * environment says is believed only as far as it leads into the repository itself; then the environment is forgotten, so
 * that no later command of git obeys it.
 *
 * @param env of the process; its variables for git are removed
 */
export function repositoryOfHook(gitDir: string, env: NodeJS.ProcessEnv): Repository {
  const real = realpathSync(gitDir);
  const given = env.GIT_OBJECT_DIRECTORY;
  for (const name of Object.keys(env)) if (name.startsWith("GIT_")) delete env[name];
  if (given === undefined) return { gitDir: real };
  const objects = realpathSync(resolve(given));
  const way = relative(join(real, "objects"), objects);
  if (way.startsWith("..") || way === "") return { gitDir: real };
  return { gitDir: real, quarantine: { objects, alternates: join(real, "objects") } };
}
