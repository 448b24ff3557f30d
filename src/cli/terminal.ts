import { styleText } from "node:util";

type Style = Parameters<typeof styleText>[0];

/** Colours a text, or leaves it alone where colour is not wanted. */
export type Paint = (style: Style, text: string) => string;

/** Where a command speaks. Results go to standard output; everything for the person who waits goes to standard error. */
export interface Terminal {
  print(text: string): void;
  /** A line for the person at the terminal; not a result. */
  tell(text: string): void;
  /** Draws how far a stage is, on a terminal only. */
  progress(stage: string, done: number, total: number): void;
  /** Colours for standard output. */
  paint: Paint;
  color: boolean;
  colorError: boolean;
  /** Columns of standard output; 80 where it is no terminal. */
  width: number;
  /** True when a person can be asked. */
  interactive: boolean;
  quiet: boolean;
}

export interface TerminalOptions {
  quiet?: boolean;
  /** False for `--no-color`. */
  color?: boolean;
}

interface Stream {
  write(text: string): unknown;
  isTTY?: boolean;
  columns?: number;
}

interface Streams {
  stdin: { isTTY?: boolean };
  stdout: Stream;
  stderr: Stream;
  env: NodeJS.ProcessEnv;
}

const eraseLine = "\r\u001b[2K";

export function createTerminal({ quiet = false, color = true }: TerminalOptions, streams: Streams = process): Terminal {
  const { stdin, stdout, stderr, env } = streams;
  const draws = stderr.isTTY === true && !quiet && env.TERM !== "dumb";
  const onOutput = color && wantsColor(stdout, env);
  let drawn = 0;
  const clear = () => {
    if (drawn > 0) stderr.write(eraseLine);
    drawn = 0;
  };
  return {
    print(text) {
      clear();
      stdout.write(`${text}\n`);
    },
    tell(text) {
      clear();
      stderr.write(`${text}\n`);
    },
    progress(stage, done, total) {
      const now = performance.now();
      // A terminal shows no more than a dozen states in a second; the last one clears the line.
      if (!draws || (done < total && now - drawn < 80)) return;
      clear();
      if (done >= total) return;
      stderr.write(`${eraseLine}${stage} ${done}/${total}`);
      drawn = now;
    },
    paint: painter(onOutput),
    color: onOutput,
    colorError: color && wantsColor(stderr, env),
    width: Math.max(40, stdout.columns ?? 80),
    interactive: stdin.isTTY === true && stderr.isTTY === true,
    quiet,
  };
}

/** https://no-color.org and https://force-color.org: any value that is not empty counts. */
function wantsColor(stream: { isTTY?: boolean }, env: NodeJS.ProcessEnv): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== "0";
  return stream.isTTY === true && env.TERM !== "dumb";
}

function painter(enabled: boolean): Paint {
  return enabled ? (style, text) => styleText(style, text, { validateStream: false }) : (_, text) => text;
}
