import { expect, it } from "vitest";
import { idCollisions } from "./id-collisions.ts";

const at = (path: string, id: string) => ({ path, id });
const base = [at("a.md", "nt-aaaaa")];

it("a file that moved keeps its id, on either side", () => {
  expect(idCollisions({ base, target: base, pushed: [at("b/a.md", "nt-aaaaa")] })).toEqual([]);
  expect(idCollisions({ base, target: [at("b/a.md", "nt-aaaaa")], pushed: base })).toEqual([]);
});

it("an id that both branches minted is a collision, unless it is the same file", () => {
  const target = [...base, at("x.md", "nt-bbbbb")];
  expect(idCollisions({ base, target, pushed: [...base, at("y.md", "nt-bbbbb")] })).toEqual([
    { id: "nt-bbbbb", path: "y.md", other: "x.md", where: "target" },
  ]);
  expect(idCollisions({ base, target, pushed: [...base, at("x.md", "nt-bbbbb")] })).toEqual([]);
});

it("a copy within the push is a collision, also of an old document", () => {
  const pushed = [...base, at("copy.md", "nt-aaaaa")];
  expect(idCollisions({ base, target: base, pushed })).toEqual([
    { id: "nt-aaaaa", path: "copy.md", other: "a.md", where: "pushed" },
  ]);
});

it("an id of a document that is gone is not given again", () => {
  const pushed = [...base, at("new.md", "nt-ggggg")];
  expect(idCollisions({ base, target: base, pushed, ledger: ["nt-ggggg", "nt-aaaaa"] })).toEqual([
    { id: "nt-ggggg", path: "new.md", other: "", where: "ledger" },
  ]);
});
