import { describe, expect, it } from "vitest";
import { excerptParts } from "./excerpt.ts";
import { filtersOf, readQuery, writeQuery } from "./query.ts";

describe("query", () => {
  it("reads what it writes", () => {
    const search = "?q=dns+%26+tls&severity=1&severity=unrated&tag=a%2Cb&year=2024";
    expect(writeQuery(readQuery(search))).toBe(search);
    expect(writeQuery(readQuery("?other=1&q=+"))).toBe("");
  });

  it("lets any value of a facet do, and leaves a facet out when asked to", () => {
    const query = readQuery("?tag=dns&tag=tls&tag=dns&kind=Mistake");
    expect(filtersOf(query)).toEqual({ kind: { any: ["Mistake"] }, tag: { any: ["dns", "tls"] } });
    expect(filtersOf(query, "tag")).toEqual({ kind: { any: ["Mistake"] } });
  });
});

describe("excerptParts", () => {
  it("tells the marked words from markup in the text", () => {
    expect(excerptParts("the <mark>dns</mark> &lt;mark&gt; & co")).toEqual([
      { text: "the ", marked: false },
      { text: "dns", marked: true },
      { text: " <mark> & co", marked: false },
    ]);
  });
});
