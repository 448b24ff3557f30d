import { describe, expect, it } from "vitest";
import { type NearMap, nearPages, samePage } from "./near-addresses.ts";

const map: NearMap = {
  ids: ["nt-7k3qd", "nt-7k3qe", "nt-7k3zz", "nt-2m8x1"],
  pages: ["/tags/kafka/", "/tags/größe/"],
  redirects: [["/posts/Queue Full/", "/i/nt-7k3qd/"]],
};

describe("samePage", () => {
  it.each([
    ["/I/NT-7K3QD/", "/i/nt-7k3qd/"],
    ["/i/nt-7k3qd", "/i/nt-7k3qd/"],
    ["/i//nt-7k3qd/index.html", "/i/nt-7k3qd/"],
    ["/nt-2m8xl", "/i/nt-2m8x1/"],
    ["/posts/queue full", "/i/nt-7k3qd/"],
    ["/posts/queue full.html", "/i/nt-7k3qd/"],
    ["/tags/GRÖSSE/", undefined],
    ["/Tags/Gr\u00f6\u00dfe", "/tags/größe/"],
    ["/constructor/", undefined],
  ])("%s", (path, page) => {
    expect(samePage(path, map)).toBe(page);
  });
});

describe("nearPages", () => {
  it("gives the three nearest, nearest first", () => {
    expect(nearPages("/i/nt-7k3qf/", map)).toEqual(["/i/nt-7k3qd/", "/i/nt-7k3qe/", "/i/nt-7k3zz/"]);
    expect(nearPages("/tag/kafk/", map)).toEqual(["/tags/kafka/"]);
  });

  it("gives nothing for what resembles nothing", () => {
    expect(nearPages("/wp-admin/setup.php", map)).toEqual([]);
  });

  it("is quick with many and long addresses", () => {
    const ids = Array.from({ length: 20_000 }, (_, n) => `nt-${n.toString(32).padStart(5, "0")}`);
    const started = performance.now();
    nearPages(`/${"a".repeat(5000)}/nt-00011/`, { ...map, ids });
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
