import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CandidateHints, ticketCandidates } from "./candidates.ts";
import { resolveTicket } from "./resolve.ts";
import { trackersOf } from "./trackers.ts";

const trackers = trackersOf([
  { system: "jira", key: "PROJ", url: "https://acme.example/browse/{id}" },
  { system: "github", repo: "acme/shop" },
  { system: "gitlab", project: "acme/web" },
  { system: "sentry", projects: ["SHOP-API"], subdomain: "acme" },
  { system: "azure", organization: "acme" },
  { system: "shortcut", workspace: "acme" },
  { system: "bugzilla", url: "https://bugs.example.org" },
  { system: "pagerduty", subdomain: "acme" },
  { system: "servicenow", subdomain: "acme" },
]);
const hints: CandidateHints = { projects: ["SHOP-API"], bugs: true };

const keysIn = (text: string) =>
  ticketCandidates(text, hints).flatMap(({ raw }) => resolveTicket(raw, trackers)?.key ?? []);

describe("references in text", () => {
  it.each([
    ["Done, see PROJ-567.", ["PROJ-567"]],
    ["(PROJ-1), [PROJ-2]; **PROJ-3**, PROJ-4's “PROJ-5”", ["PROJ-1", "PROJ-2", "PROJ-3", "PROJ-4", "PROJ-5"]],
    ["PROJ-1/PROJ-2 and fixes:PROJ-3", ["PROJ-1", "PROJ-2", "PROJ-3"]],
    ["PR #12, GH-13, issue #4, (#5)", ["acme/shop#12", "acme/shop#13", "acme/shop#4", "acme/shop#5"]],
    ["other/repo#12 and acme/web!45, !46", ["other/repo#12", "acme/web!45", "acme/web!46"]],
    ["SHOP-API-1A2 INC0012345 pagerduty:Q1234567890ABC", ["SHOP-API-1A2", "INC0012345", "pagerduty:Q1234567890ABC"]],
    ["AB#77, sc-88, bug 9999, BZ#1000", ["AB#77", "sc-88", "bugzilla:9999", "bugzilla:1000"]],
    ["shop@3f2c1ab CVE-2024-12345 GHSA-8qf3-x8v5-2pj8", ["acme/shop@3f2c1ab", "CVE-2024-12345", "GHSA-8qf3-x8v5-2pj8"]],
    ["https://github.com/acme/shop/pull/9#issuecomment-1, and more", ["acme/shop#9"]],
  ])("%s", (text, keys) => {
    expect(keysIn(text)).toEqual(keys);
  });

  it.each([
    "Encoded as UTF-8, hashed with SHA-256, CP-1252, EAN-13, HTTP-500, ISO-8601, RFC-2119",
    "SEV-3 at T-00:15 on K8S-1; see ADR-36, X86-64, COVID-19, GPT-5, P-1",
    "proj-12 Proj-12 PROJ-0 PROJ-012 PROJ- PROJ-1.2.3 myPROJ-1 PROJ-1x feature/PROJ-1-fix",
    "colour #123456, fill #333, attempt #2, block #88120, our #1 cause, see #6 below, C#7, &#39;",
    "a file docs/page.md#12, and/or#1, src/app/main.ts#40, user@example.org, name@1234567, it@defaced",
    "OTHER-1 SHOP-1 PM2019-123",
    "wow!!45 a!45 1!2 #0 #12345678",
  ])("none in: %s", (text) => {
    expect(keysIn(text)).toEqual([]);
  });

  it("takes a look-alike that the configuration names", () => {
    const own = trackersOf([{ system: "jira", key: "ADR", url: "https://acme.example" }]);
    expect(resolveTicket("ADR-36", own)).toMatchObject({ key: "ADR-36", url: "https://acme.example/browse/ADR-36" });
    expect(resolveTicket("#12", own)).toBeUndefined();
  });

  it("gives places inside the text, in order and apart, whatever the text", () => {
    const word = fc.constantFrom(
      "PROJ-12",
      "#12",
      "!4",
      "a/b#1",
      "INC-1",
      "https://",
      "://",
      "-",
      "/",
      "bug ",
      "sc-1",
      "\u{1F600}",
      "\n",
      "@abcdef1",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "binary" }),
          fc.array(fc.oneof(word, fc.string({ maxLength: 3 }))).map((parts) => parts.join("")),
        ),
        (text) => {
          let last = 0;
          for (const { start, end, raw } of ticketCandidates(text, hints)) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            expect(text.slice(start, end)).toBe(raw);
            const ticket = resolveTicket(raw, trackers);
            if (ticket?.url !== undefined) expect(ticket.url).toMatch(/^https?:\/\//);
            last = end;
          }
          expect(last).toBeLessThanOrEqual(text.length);
        },
      ),
      { numRuns: 500 },
    );
  });

  it.each(["PROJ-1/", "A-", "a/", "#1", "https://a/", "-1A", "x@", "bug ", "PROJ-12 ", "(", "*_~."])(
    "takes time by the length of %j",
    (part) => {
      // Of this process alone, because the machine may be busy with other things.
      const time = (length: number) => {
        const text = part.repeat(length / part.length);
        const started = process.cpuUsage();
        ticketCandidates(text, hints);
        const { user, system } = process.cpuUsage(started);
        return (user + system) / 1000;
      };
      time(10_000);
      // Milliseconds; quadratic time would take minutes.
      expect(time(200_000)).toBeLessThan(3000);
    },
  );
});

describe("what addresses teach", () => {
  it("makes a key known by the address of one of its tickets, whatever the order of the documents", () => {
    const told: [string, string][] = [
      ["a", "https://jira.example.org/tracker/browse/OPS-1"],
      ["b", "https://jira.example.org/tracker/browse/OPS-2"],
      ["c", "https://old.example.org/browse/OPS-2"],
      ["d", "https://linear.app/acme/issue/ENG-1/a-title"],
      ["e", "https://x.example/browse/UTF-8"],
    ];
    for (const list of [told, [...told].reverse()]) {
      const learnt = trackersOf([], list);
      expect(resolveTicket("OPS-9", learnt)?.url).toBe("https://jira.example.org/tracker/browse/OPS-9");
      expect(resolveTicket("ENG-9", learnt)).toMatchObject({
        system: "linear",
        url: "https://linear.app/acme/issue/ENG-9",
      });
      expect(resolveTicket("UTF-8", learnt)).toBeUndefined();
    }
  });

  it("gives all the ways of writing one ticket the same key", () => {
    const ways = [
      "#12",
      "GH-12",
      "acme/shop#12",
      "https://github.com/acme/shop/pull/12/files",
      "https://www.github.com/acme/shop/issues/12?x=1",
    ];
    expect(new Set(ways.map((way) => resolveTicket(way, trackers)?.key))).toEqual(new Set(["acme/shop#12"]));
  });

  it.each([
    "https://github.com/acme/shop",
    "https://github.com/../x/issues/1",
    "https://user:pw@github.com/acme/shop/issues/1",
    "javascript:alert(1)//github.com/acme/shop/issues/1",
    "https://evil.example/github.com/acme/shop/issues/1",
    "https://github.com.evil.example/acme/shop/issues/1",
    "https://gitlab.com/a/issues/1",
    "https://example.org/issues/1",
  ])("finds no ticket in %s", (url) => {
    expect(resolveTicket(url, trackers)).toBeUndefined();
  });
});
