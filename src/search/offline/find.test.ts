import { describe, expect, it } from "vitest";
import { emptyIncident } from "#model/incident.ts";
import { findDocuments } from "./find.ts";
import { searchedDocument } from "./searched-document.ts";

function document(id: string, title: string, text: string, toc: [string, string][] = []) {
  const incident = { ...emptyIncident(`${id}.md`, id), title };
  return searchedDocument({ incident, toc: toc.map(([name, anchor]) => ({ level: 2, text: name, anchor })), text });
}

const documents = [
  document(
    "nt-aaaaa",
    "Disk full",
    "---\ntags: [x]\n---\n# Disk full\n\n<!-- secretword -->\n## 1. Impact\n\nThe **connection\nrefused** us at `/srv/users.py:45`.\n\n```\n# Not a heading\nE1047\n```\n## Cause\nRetries of the queue.",
    [
      ["Impact", "impact"],
      ["Cause", "causes"],
    ],
  ),
  document("nt-bbbbb", "Queue", "Retried the disk; connections were refused with E10471 in users.pyc:4."),
  document("nt-ccccc", "Nothing", "Calm."),
];
const ids = (query: string) => findDocuments(query, documents).matches.map(({ id }) => id);

describe("finding documents without a site", () => {
  it("takes any form of a word, and all words", () => {
    expect(ids("retry").sort()).toEqual(["nt-aaaaa", "nt-bbbbb"]);
    expect(ids("retrying disks").sort()).toEqual(["nt-aaaaa", "nt-bbbbb"]);
    expect(ids("disk calm")).toEqual([]);
  });
  it("ranks a title above a mention", () => expect(ids("disk")[0]).toBe("nt-aaaaa"));
  it("finds names and phrases exactly, phrases over the end of a line", () => {
    expect(ids("E1047")).toEqual(["nt-aaaaa"]);
    expect(ids("users.py:45")).toEqual(["nt-aaaaa"]);
    expect(ids("users.py")).toEqual(["nt-aaaaa"]);
    expect(ids('"connection refused"')).toEqual(["nt-aaaaa"]);
    expect(ids("users.py:4")).toEqual([]);
  });
  it("says line and section of the best line", () => {
    const [match] = findDocuments("E1047", documents).matches;
    expect(match?.best).toMatchObject({ line: 14, section: "Impact", anchor: "impact", text: "E1047" });
    expect(findDocuments("queue retries", documents).matches.find(({ id }) => id === "nt-aaaaa")?.best).toMatchObject({
      section: "Cause",
      anchor: "causes",
    });
  });
  it("does not find what the page does not show", () => expect(ids("secretword")).toEqual([]));
  it("names words that are nowhere, and goes on without them", () => {
    expect(findDocuments("calm zebra", documents)).toMatchObject({ matches: [{ id: "nt-ccccc" }], unknown: ["zebra"] });
    expect(findDocuments("", documents)).toEqual({ matches: [], unknown: [] });
  });
});
