import type { Config } from "#model/config.ts";
import type { Site } from "#pages/lay-out.ts";
import type { Compiled } from "#src/pipeline.ts";
import { compile } from "./compile.ts";
import type { Context } from "./context.ts";

/** A knowledge base to ask questions of: the author's own drafts are part of it, nothing is written. */
export interface Queried extends Site {
  compiled: Compiled;
}

interface QueryOptions {
  /** What counts as today; without it the content tells. */
  asOf?: string;
  /** Instead of the configuration as it is. */
  config?: Config;
}

export async function openQuery({ terminal, workspace }: Context, options: QueryOptions = {}): Promise<Queried> {
  const compiled = await compile(await workspace(), terminal, { drafts: true, ...options });
  const { layOutSite } = await import("#src/lay-out-site.ts");
  return { compiled, ...(await layOutSite(compiled)) };
}
