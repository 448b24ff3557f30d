import { expect, it } from "vitest";
import { compareUrls } from "./lost-urls.ts";

it("compares pages, whatever their spelling, and no scripts", () => {
  const before = ["/", "/i/nt-aaaaa/", "/Old/", "/page.html", "/assets/a-1.js", "/feed.xml"];
  const after = ["/", "/old/index.html", "/new/", "/assets/a-2.js"];
  expect(compareUrls(before, after)).toEqual({ lost: ["/i/nt-aaaaa/", "/page.html"], added: ["/new/"] });
});
