import type { Config } from "#model/config.ts";
import type { BuildRequest, Compiled } from "#src/pipeline.ts";
import type { Terminal } from "./terminal.ts";
import type { Workspace } from "./workspace.ts";

export type RequestOptions = Pick<BuildRequest, "drafts"> &
  Partial<Pick<BuildRequest, "asOf" | "blocked" | "origin">> & { config?: Config };

/** Runs the pipeline on a workspace and draws its progress. Loaded late: `--help` and `new` need none of it. */
export async function compile(workspace: Workspace, terminal: Terminal, options: RequestOptions): Promise<Compiled> {
  const { compileKnowledgeBase } = await import("#src/pipeline.ts");
  return compileKnowledgeBase({
    ...workspace,
    ...options,
    onProgress: (stage, done, total) => terminal.progress(stage, done, total),
  });
}
