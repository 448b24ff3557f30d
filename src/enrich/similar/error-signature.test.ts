import { describe, expect, it } from "vitest";
import { isVagueCode } from "#model/vague-code.ts";
import { error } from "../sample-base.ts";
import { errorSignature } from "./error-signature.ts";

describe("errorSignature", () => {
  it.each([
    ["a type alone says too little", { type: "TypeError" }, undefined],
    ["nor does the reader's code for it", { type: "java.io.IOException", code: "IOException" }, undefined],
    ["type and code", { type: "psycopg2.errors.CheckViolation", code: "23514" }, "CheckViolation 23514"],
    [
      "type and masked message",
      { type: "KeyError", template: "no entry for tenant <s>" },
      'KeyError "no entry for tenant <s>"',
    ],
    ["a short message is none", { type: "KeyError", template: "<s>" }, undefined],
    ["a message without a type is none", { template: "could not connect to server" }, undefined],
  ])("%s", (_, given, signature) => {
    expect(errorSignature(error(given))).toBe(signature);
  });

  it("takes the innermost frame of one's own code, wherever it was installed and whatever the line", () => {
    const signatures = [
      { file: "/srv/app/pay/charge.py", line: 12 },
      { file: "C:\\build\\pay\\charge.py", line: 99 },
    ].map((place) =>
      errorSignature(
        error({
          type: "ValueError",
          frames: [
            { file: "/usr/lib/python3/json/decoder.py", symbol: "decode", own: false },
            { ...place, symbol: "capture", own: true },
            { file: "main.py", symbol: "main", own: true },
          ],
        }),
      ),
    );
    expect(signatures).toEqual(["ValueError in charge.py capture", "ValueError in charge.py capture"]);
  });

  it("ignores the hash that a bundler puts into a file name", () => {
    const frames = [{ file: "https://x.test/assets/main.3f2a1b9c.js", symbol: "pay", own: true }];
    expect(errorSignature(error({ type: "TypeError", frames }))).toBe("TypeError in main.js pay");
  });
});

it.each([
  ["HTTP 502", true],
  ["exit code 137", true],
  ["TimeoutError", true],
  ["NullPointerException", true],
  ["ECONNRESET", false],
  ["23505", false],
  ["ORA-00060", false],
])("isVagueCode(%s) is %s", (code, vague) => {
  expect(isVagueCode(code)).toBe(vague);
});
