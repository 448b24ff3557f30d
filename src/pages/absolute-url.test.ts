import { expect, it } from "vitest";
import { absoluteUrl } from "./absolute-url.ts";

it.each([
  ["/i/nt-aaaaa/#a-1", "https://kb.example/kb/i/nt-aaaaa/#a-1"],
  ["/tags/größe/", "https://kb.example/kb/tags/gr%C3%B6%C3%9Fe/"],
  ["/posts/queue full [2]/", "https://kb.example/kb/posts/queue%20full%20%5B2%5D/"],
])("%s can be followed as %s", (url, expected) => {
  const address = absoluteUrl({ baseUrl: "https://kb.example", pathPrefix: "/kb/" }, url);
  expect(address).toBe(expected);
  expect(new URL(address).href).toBe(expected);
});
