import type { ExitCode } from "./exit-code.ts";
import type { Terminal } from "./terminal.ts";
import type { CommonOptions, Workspace } from "./workspace.ts";

/** What a command has of the world around it. */
export interface Context {
  terminal: Terminal;
  common: CommonOptions;
  /** Opens the knowledge base that the options name. */
  workspace(): Promise<Workspace>;
}

/** The body of a command: its own options, then its arguments. */
export type Run<Options, Arguments extends unknown[]> = (
  context: Context,
  options: Options,
  ...args: Arguments
) => Promise<ExitCode>;

/** Makes the body of a command what commander calls. */
export type Act = <Options, Arguments extends unknown[]>(
  run: Run<Options, Arguments>,
) => (...given: unknown[]) => Promise<void>;
