import { expect, test } from "vitest";
import { createTerminal, type TerminalOptions } from "./terminal.ts";

function terminal(options: TerminalOptions, isTTY: boolean, env: NodeJS.ProcessEnv = {}) {
  const written = { stdout: "", stderr: "" };
  const stream = (name: "stdout" | "stderr") => ({
    isTTY,
    columns: 120,
    write: (text: string) => {
      written[name] += text;
    },
  });
  const made = createTerminal(options, { stdin: { isTTY }, stdout: stream("stdout"), stderr: stream("stderr"), env });
  return { made, written };
}

test("progress is drawn on a terminal, and cleared before anything else is said", () => {
  const { made, written } = terminal({}, true);
  made.progress("read", 1, 3);
  made.tell("x");
  expect(written.stderr).toBe("\r\u001b[2Kread 1/3\r\u001b[2Kx\n");
});

test.each([
  ["a pipe", {}, false, {}],
  ["--quiet", { quiet: true }, true, {}],
  ["a dumb terminal", {}, true, { TERM: "dumb" }],
] as const)("no progress with %s", (_, options, isTTY, env) => {
  const { made, written } = terminal(options, isTTY, env);
  made.progress("read", 1, 3);
  expect(written.stderr).toBe("");
});

test.each([
  ["a terminal", {}, true, {}, true],
  ["a pipe", {}, false, {}, false],
  ["NO_COLOR", {}, true, { NO_COLOR: "1" }, false],
  ["an empty NO_COLOR", {}, true, { NO_COLOR: "" }, true],
  ["FORCE_COLOR on a pipe", {}, false, { FORCE_COLOR: "1" }, true],
  ["NO_COLOR against FORCE_COLOR", {}, true, { NO_COLOR: "1", FORCE_COLOR: "1" }, false],
  ["--no-color", { color: false }, true, { FORCE_COLOR: "1" }, false],
] as const)("colour with %s", (_, options, isTTY, env, expected) => {
  const { made } = terminal(options, isTTY, env);
  expect(made.color).toBe(expected);
  expect(made.paint("red", "x")).toBe(expected ? "\u001b[31mx\u001b[39m" : "x");
});
