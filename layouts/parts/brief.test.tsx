import { renderToString } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import { emptyIncident, type Fix, type Incident, type Ref } from "#model/incident.ts";
import { anchorsIn } from "./anchors.ts";
import { AttachmentList } from "./attachment-list.tsx";
import { Brief } from "./brief.tsx";
import { DeferredBanner } from "./deferred-banner.tsx";
import { DraftedWith } from "./drafted-with.tsx";
import { excerpt } from "./excerpt.ts";
import { IncidentFields } from "./incident-fields.tsx";
import { keyNumbers } from "./key-numbers.tsx";
import { References, referencesByHost } from "./references.tsx";
import { SignOff } from "./sign-off.tsx";

const incident = (more: Partial<Incident>): Incident => ({ ...emptyIncident("a.md", "nt-abcde"), ...more });
const fix = (kind: Fix["kind"], more: Partial<Fix> = {}): Fix => ({
  ...{ kind, text: `The ${kind}.`, commands: [], files: [], config: [], verified: [] },
  ...more,
});
const briefOf = (more: Partial<Incident>, anchors: string[] = []) =>
  renderToString(<Brief incident={incident(more)} anchors={new Set(anchors)} />);
const textOf = (html: string) => html.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");

describe("the brief", () => {
  it("says nothing where the document does not", () => expect(briefOf({})).toBe(""));

  it("begins with what helps at once, and leads to the passages", () => {
    const html = briefOf({ fixes: [fix("permanent"), fix("workaround")] }, ["fix-1", "fix-2"]);
    expect(textOf(html)).toMatch(/Quick fix The workaround\..*Permanent fix The permanent\./);
    expect(html).toContain('<a href="#fix-2">Quick fix</a>');
    expect(briefOf({ fixes: [fix("hotfix")] })).not.toContain("href");
  });

  it.each([
    [[true, true], "Verified 2 of 2 checks done"],
    [[true, false], "Partly verified 1 of 2 checks done"],
    [[false], "Not verified yet 0 of 1 check done"],
  ])("counts the checks of a fix: %j", (ticks, words) => {
    const verified = ticks.map((ticked) => ({ text: "a test", ticked }));
    expect(textOf(briefOf({ fixes: [fix("permanent", { verified })] }))).toContain(words);
  });

  it("shows commands to be copied, and of a change of code the files", () => {
    const html = briefOf({
      fixes: [
        fix("hotfix", { commands: ["kubectl rollout undo x"] }),
        fix("permanent", { text: "", files: [{ path: "a.ts", description: "" }], codeBefore: "a", codeAfter: "b" }),
      ],
    });
    expect(html).toContain("<code>kubectl rollout undo x</code>");
    expect(textOf(html)).toContain("Changed a.ts.");
  });

  it("has the decision with the chosen option", () => {
    const option = { benefit: "", risk: "", reason: "" };
    const options: Incident["options"] = [
      { ...option, n: "1", title: "Wait", decision: "rejected" },
      { ...option, n: "2", title: "Move", decision: "accepted" },
    ];
    const html = briefOf({ decision: "We move.", options }, ["option-2"]);
    expect(textOf(html)).toContain("We move. Chosen Move of 2 options");
    expect(html).toContain('href="#option-2"');
  });

  it("calls a correlation suspected, and names dead ends", () => {
    const html = briefOf(
      {
        correlation: "began with the deploy",
        hypotheses: [
          { id: "H1", text: "The disk", result: "rejected" },
          { id: "H2", text: "The lock", result: "confirmed" },
        ],
      },
      ["h-1"],
    );
    expect(textOf(html)).toMatch(/Suspected, not proven began with the deploy.*1 of 2 hypotheses ruled out: The disk/);
    expect(html).toContain('<a href="#h-1">The disk</a>');
  });

  it("leaves expected and actual to the body where they stand side by side", () => {
    const passages = { expected: { text: "five", markdown: "" }, actual: { text: "seven", markdown: "" } };
    expect(textOf(briefOf(passages))).toMatch(/Expected five.*Actual seven/);
    expect(briefOf(passages, ["expected-actual"])).toBe("");
  });
});

it("shows the figures that the author states, and the duration only beside others", () => {
  const impact: Incident["impact"] = {
    ...{ text: "", components: [], dependencies: [] },
    users: { raw: "many; 12,400 customers", approx: false },
    business: { revenue: { raw: "N/A", none: true } },
  };
  expect(keyNumbers(incident({ impact, durations: { resolve: 96 } }))).toEqual([
    { name: "Users affected", value: "12,400 customers" },
    { name: "Duration", value: "1 h 36 min" },
    { name: "Revenue", value: "none" },
  ]);
  expect(keyNumbers(incident({ durations: { resolve: 96 } }))).toEqual([]);
});

it("says of a deferred issue that it was not fixed on purpose, and why", () => {
  const options: Incident["options"] = [
    { n: "1", title: "Replace it", benefit: "", risk: "", decision: "deferred", reason: "no time" },
  ];
  const banner = (more: Partial<Incident>) =>
    textOf(renderToString(<DeferredBanner incident={incident(more)} anchors={new Set(["options"])} />));
  expect(banner({ incidentStatus: "deferred", options })).toContain("Deliberately not fixed. Replace it: no time Why");
  expect(banner({ incidentStatus: "deferred" })).toContain("gives no reason");
  expect(banner({ incidentStatus: "resolved", options })).toBe("");
});

it("lists who signed and who has yet to", () => {
  const html = renderToString(
    <SignOff
      incident={incident({
        signoff: [{ role: "Commander", name: "Ada" }],
        people: [
          { role: "reviewer", name: "Ben", approved: null },
          { role: "reviewer", name: "Cem", approved: false },
          { role: "reviewer", name: "Dee" },
        ],
      })}
    />,
  );
  expect(textOf(html)).toMatch(/Signed Ada Commander.*Not yet Ben Reviewer.*Not approved Cem/);
  expect(html).not.toContain("Dee");
});

describe("references", () => {
  const ref = (url: string, more: Partial<Ref> = {}): Ref => ({ role: "reference", label: "", url, ...more });
  it("are grouped by host, each address once, and only what may become a link", () => {
    const refs = [
      ref("https://github.com/o/r/pull/5", { role: "fix" }),
      ref("https://www.example.org/a?b=1", { label: "A page" }),
      ref("https://github.com/o/r/pull/5"),
      ref("javascript:alert(1)"),
      ref("https://"),
    ];
    expect(referencesByHost(refs)).toEqual([
      { host: "example.org", references: [{ label: "A page", url: "https://www.example.org/a?b=1", note: "" }] },
      { host: "github.com", references: [{ label: "o/r#5", url: "https://github.com/o/r/pull/5", note: "the fix" }] },
    ]);
  });

  it("that are few stay in the text, and chat is said to need access", () => {
    expect(renderToString(<References refs={[ref("https://a.example/")]} />)).toBe("");
    const refs = [ref("https://a.example/"), ref("https://team.slack.com/archives/C1")];
    expect(textOf(renderToString(<References refs={refs} />))).toContain("team.slack.com needs access");
  });
});

it("says which attached files are missing", () => {
  const attachments = [
    { file: "a.log", description: "The log", exists: true },
    { file: "b.log", description: "", exists: false },
    { file: "https://files.example/c", description: "", exists: false },
  ];
  const html = renderToString(<AttachmentList attachments={attachments} />);
  expect(html.match(/not found/g)).toHaveLength(1);
  expect(html).toContain('href="https://files.example/c"');
});

it("names the machine that drafted, and who read it since", () => {
  const drafted = (people: Incident["people"]) =>
    textOf(renderToString(<DraftedWith incident={incident({ extra: { draftedBy: "Model 4" }, people })} />));
  expect(drafted([])).toContain("Drafted with Model 4 , not reviewed yet");
  expect(drafted([{ role: "reviewer", name: "Ada" }])).toContain("reviewed by Ada");
});

it("puts environment, versions and causes beside the text", () => {
  const html = renderToString(
    <IncidentFields
      incident={incident({
        environment: ["production"],
        versions: [{ name: "Node", value: "20" }],
        bugClass: "race-condition",
        causeCategories: ["race-condition-timing", "missing-validation", "Third-party - DNS"],
        reproduction: { steps: [], consistency: { kind: "intermittent", percent: 10 } },
      })}
    />,
  );
  expect(textOf(html)).toMatch(
    /Cause race condition, missing validation, Third-party - DNS Environment production Version Node 20/,
  );
  expect(html).toContain("sometimes, 10% of tries");
});

it.each([
  ["one two three", 20, "one two three"],
  ["one two\n\nthree four", 12, "one two…"],
  ["One two. Three four five.", 14, "One two."],
  ["😀😀😀😀", 4, "😀…"],
])("the excerpt of %j in %d is %j", (text, length, expected) => expect(excerpt(text, length)).toBe(expected));

it("finds the ids of elements, not those in a text", () => {
  const html = '<h2 id="a">id="b"</h2><tr class="x" id="c"><td title="id=&#x22;d&#x22;">&lt;p id="e"></td></tr>';
  expect([...anchorsIn(html)]).toEqual(["a", "c"]);
});
