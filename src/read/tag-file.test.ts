import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseTagFile } from "./tag-file.ts";

function read(text: string) {
  const { aliases, descriptions, problems } = parseTagFile(text);
  return {
    ...{ aliases: { ...aliases }, descriptions: { ...descriptions } },
    problems: problems.map(({ place, unexpected }) => `${place.line}:${place.column} ${unexpected}`),
  };
}

describe("the file of tags", () => {
  it("gives aliases and descriptions", () => {
    expect(
      read("dns: Names.\ncerts:\n  aliases: [tls, x.509]\n  description: Ran out.\nbgp:\n  aliases: routes\n"),
    ).toEqual({
      aliases: { tls: "certs", "x.509": "certs", routes: "bgp" },
      descriptions: { dns: "Names.", certs: "Ran out." },
      problems: [],
    });
  });

  it("knows tags that are called like parts of every object", () => {
    expect(read("toString: Text.\nvalueOf:\n  aliases: hasOwnProperty\n")).toEqual({
      aliases: { hasOwnProperty: "valueOf" },
      descriptions: { toString: "Text." },
      problems: [],
    });
  });

  it.each([
    ["dns:\n  alias: names\n", "2:3 key `alias`"],
    ["dns:\n  aliases: [names, 3]\n", "2:20 alias"],
    ["a:\n  aliases: [c]\nb:\n  aliases: [c]\n", "4:13 alias `c` of `b`"],
    ["dns: 3\n", "1:6 value of `dns`"],
    ["dns: [a\n", "1:6 text"],
    ["- dns\n", "1:1 text or list"],
  ])("%j has a slip", (text, problem) => {
    expect(read(text).problems).toEqual([problem]);
  });

  it("never throws", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(parseTagFile(text).problems).toBeInstanceOf(Array);
      }),
    );
  });
});
