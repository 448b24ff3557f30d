import { describe, expect, it } from "vitest";
import { commandsIn } from "./commands.ts";
import { configChanges } from "./config-changes.ts";
import { isBlankFence } from "./placeholder-code.ts";

describe("commandsIn", () => {
  it.each([
    ["# first\nnpm ci\n\nnpm run build", ["npm ci", "npm run build"]],
    ["$ ls -l\ntotal 4\n$ rm a.txt", ["ls -l", "rm a.txt"]],
    ["deploy@web-1:~/app$ make deploy", ["make deploy"]],
    ["PS C:\\app> Get-Item x", ["Get-Item x"]],
    ["docker run \\\n  --rm x\ntrue", ["docker run \\\n  --rm x", "true"]],
    ["for f in *; do\n  echo $f\ndone", ["for f in *; do\n  echo $f\ndone"]],
    ["", []],
  ])("%s", (code, commands) => {
    expect(commandsIn(code)).toEqual(commands);
  });
});

describe("configChanges", () => {
  it("goes by the file that a comment names", () => {
    expect(configChanges("# Changes to .env file\nA=1\n# deploy/values.yaml\nb: 2\n# why: load\nc: 3")).toEqual([
      { file: ".env", text: "A=1" },
      { file: "deploy/values.yaml", text: "b: 2\n# why: load\nc: 3" },
    ]);
    expect(configChanges("// settings.json\n{}\n")).toEqual([{ file: "settings.json", text: "{}" }]);
    expect(configChanges("A=1")).toEqual([{ text: "A=1" }]);
  });

  it("leaves out what the template left", () => {
    expect(configChanges("# Changes to .env\nNEW_SETTING=value\n# Changes to app.cfg\n[paste the new lines]")).toEqual(
      [],
    );
  });
});

describe("isBlankFence", () => {
  it.each(["[paste the trace]", "# Settings\nDATABASE_URL=...", "FATAL: [Insert the message]", "..."])("%s", (code) => {
    expect(isBlankFence(code)).toBe(true);
  });

  it.each(["[Service]\nRestart=always", "[1, 2]", "# only a comment", "[SIGINT received]", "a = [x for x in y]"])(
    "keeps %s",
    (code) => {
      expect(isBlankFence(code)).toBe(false);
    },
  );
});
