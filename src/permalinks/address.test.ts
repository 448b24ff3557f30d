import { describe, expect, it } from "vitest";
import { addressKey, addressOf } from "./address.ts";

describe("addressOf", () => {
  it.each([
    ["/posts/queue-full/", ["/posts/queue-full/"]],
    ["posts/queue-full", ["/posts/queue-full/"]],
    ["/posts/queue.html", ["/posts/queue.html"]],
    ["/posts/index.html", ["/posts/"]],
    ["/old%20page/#top", ["/old page/"]],
    ["https://old.example.com/a/b", ["/a/b/"]],
    ["nt-7k3qd", ["/i/nt-7k3qd/"]],
    ["/i/nt-7k3qd/", ["/i/nt-7k3qd/"]],
    ["INC-12345", ["/INC-12345/", "/i/INC-12345/"]],
    ["/gro\u0308ße/", ["/gr\u00f6ße/"]],
    ["old-$1-{x}", ["/old-$1-{x}/"]],
  ])("%s is answered", (alias, urls) => {
    expect(addressOf(alias)).toEqual({ urls });
  });

  it.each([
    ["../x", "dots"],
    ["/a/%2e%2e/b", "dots"],
    ["//evil.example/", "host"],
    ["\\\\evil", "host"],
    ["/%2Fevil.example/", "empty-part"],
    ["javascript:alert(1)", "scheme"],
    ["mailto:a@example.com", "scheme"],
    ["/a?b=1", "query"],
    ["/a\nLocation: x", "character"],
    ["/a%0d%0aX: y", "character"],
    ['/a"b', "character"],
    ["/a*", "character"],
    ["/:splat", "character"],
    ["/%", "character"],
    ["/a /b/", "edge"],
    [`/${"ü".repeat(128)}/`, "long"],
    ["/", "own"],
    ["", "own"],
    ["/tags/kafka/", "own"],
    ["/i/nt-7k3qd/shot.png", "own"],
    ["/Incidents/2024/", "own"],
    ["/feed.xml", "own"],
    ["/_headers", "own"],
  ])("%j is not", (alias, problem) => {
    expect(addressOf(alias)).toEqual({ problem });
  });
});

it("one key for what must not lead to two pages", () => {
  expect(new Set(["/A/b", "/a/B/", "/a/b/index.html"].map(addressKey))).toEqual(new Set(["/a/b"]));
});
