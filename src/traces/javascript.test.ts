import { describe, expect, it } from "vitest";
import { javascript } from "./javascript.ts";
import { sampleTraces, written } from "./sample-traces.ts";

const read = (text: string) => javascript.read(text).map(written);

describe("javascript", () => {
  it("reads a trace of Node", () => {
    expect(read(sampleTraces.javascript)).toEqual([
      [
        "TypeError: Cannot read properties of undefined (reading 'total')",
        "sum /srv/shop/basket.js:12:20",
        "-Array.map",
        "checkout file:///srv/shop/checkout.mjs:8:3",
        "-Layer.handle /srv/shop/node_modules/express/lib/router/layer.js:95:5",
        "-node:internal/process/task_queues:95:5",
      ],
    ]);
  });

  it("reads causes and properties after the frames", () => {
    const text = [
      "Error: order failed",
      "    at pay (/srv/pay.js:3:9) {",
      "  [cause]: Error: connect ECONNREFUSED 10.0.0.1:6379",
      "      at connect (node:net:1300:16) {",
      "    errno: -111",
    ].join("\n");
    expect(read(text)).toEqual([
      ["Error: order failed", "pay /srv/pay.js:3:9"],
      ["Error: connect ECONNREFUSED 10.0.0.1:6379", "-connect node:net:1300:16"],
    ]);
  });

  it("keeps the lines of a message together", () => {
    const text = "AssertionError [ERR_ASSERTION]: differs:\n\n1 !== 2\n\n    at test (a.test.ts:4:2)";
    expect(read(text)).toEqual([["AssertionError: differs:\n\n1 !== 2", "test a.test.ts:4:2"]]);
  });

  it("reads frames of evaluated code, and of browsers behind a phrase", () => {
    const text =
      "Uncaught (in promise) RangeError: too deep\n    at eval (eval at run (https://x.example/a.js:1:2), <anonymous>:3:4)";
    expect(read(text)).toEqual([["RangeError: too deep", "eval https://x.example/a.js:1:2"]]);
  });

  it("adds the source that does not parse", () => {
    const text =
      "/srv/a.js:7\nlet x = ;\n        ^\n\nSyntaxError: Unexpected token ';'\n    at wrapSafe (node:internal/vm:1:2)";
    expect(read(text)).toEqual([
      ["SyntaxError: Unexpected token ';'", "/srv/a.js:7", "-wrapSafe node:internal/vm:1:2"],
    ]);
  });

  it("reads Firefox and Safari", () => {
    const text =
      "total@https://shop.example/@v2/basket.js:4:11\nasync*run@https://shop.example/main.js:9:1\nforEach@[native code]";
    expect(read(text)).toEqual([
      ["", "total https://shop.example/@v2/basket.js:4:11", "run https://shop.example/main.js:9:1", "-forEach"],
    ]);
  });

  it.each([
    "we met at 10:30:15 at http://localhost:3000",
    "mail ops@example.org:25 or git@github.com:acme/shop.git",
    "  at the end (see chapter 3:4)",
    "the build failed at step (compile:3)",
  ])("finds no trace in: %s", (text) => expect(read(text)).toEqual([]));
});
