import { renderToString } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import type { Ref } from "#model/incident.ts";
import { sampleSite } from "../pages.fixture.ts";
import { count } from "./count.ts";
import { dayWords } from "./day-words.ts";
import { durationWords } from "./duration.ts";
import { DurationStrip } from "./duration-strip.tsx";
import { absoluteHref, href, outsideHref } from "./href.ts";
import { InlineCode } from "./inline-code.tsx";
import { When } from "./instant.tsx";
import { SeverityChip } from "./severity-chip.tsx";
import { ticketLinkForms } from "./ticket-link.ts";
import { ticketsOf } from "./tickets.ts";

describe("href", () => {
  it.each([
    ["/i/nt-abcde/", "/kb/i/nt-abcde/"],
    ["/", "/kb/"],
    ["#timeline", "#timeline"],
    ["//elsewhere.example/", "//elsewhere.example/"],
    ["https://example.org/a", "https://example.org/a"],
  ])("%s → %s", (url, expected) => expect(href(sampleSite, url)).toBe(expected));

  it("needs a base URL to be absolute", () => {
    expect(absoluteHref(sampleSite, "/tags/")).toBe("https://kb.example.org/kb/tags/");
    expect(absoluteHref({ ...sampleSite, baseUrl: "" }, "/tags/")).toBeUndefined();
  });

  it.each(["javascript:alert(1)", " javascript:alert(1)", "data:text/html,x", "x.md", "//a.example", undefined])(
    "makes no link of %s",
    (url) => expect(outsideHref(url)).toBeUndefined(),
  );
});

describe("words", () => {
  it.each([
    [0, "0 min"],
    [47, "47 min"],
    [60, "1 h"],
    [1127, "18 h 47 min"],
    [2880, "2 d"],
    [4561, "3 d 4 h"],
    [-5, "−5 min"],
  ])("%d minutes are %s", (minutes, words) => expect(durationWords(minutes)).toBe(words));

  it.each([
    ["2017-01-31", "31 Jan 2017"],
    ["2017-01", "Jan 2017"],
    ["2017", "2017"],
    ["some day", "some day"],
  ])("the day %s is %s", (day, words) => expect(dayWords(day)).toBe(words));

  it("groups large numbers", () => {
    expect(count(1, "incident")).toBe("1 incident");
    expect(count(1234567, "incident")).toBe("1,234,567 incidents");
  });
});

describe("When", () => {
  const instant = { raw: "about noon", precision: "minute", approx: false } as const;
  it.each([
    ["2025-11-05T14:32Z", '<time datetime="2025-11-05T14:32Z">5 Nov 2025, 14:32 UTC</time>'],
    ["2025-11-05T14:32+02:00", '<time datetime="2025-11-05T14:32+02:00">5 Nov 2025, 14:32 UTC+02:00</time>'],
    ["2025-11-05T14", '<time datetime="2025-11-05T14:00">5 Nov 2025, 14 h</time>'],
    ["2025-11", '<time datetime="2025-11">Nov 2025</time>'],
  ])("%s", (iso, html) => expect(renderToString(<When instant={{ ...instant, iso }} />)).toBe(html));

  it("shows what could not be read as it was written", () => {
    expect(renderToString(<When instant={instant} />)).toBe('<span dir="auto">about noon</span>');
  });
});

describe("SeverityChip", () => {
  it("shows the author's label, and says the rank to those who cannot see the shape", () => {
    const html = renderToString(<SeverityChip severity={{ rank: 1, label: "P0", scale: "P" }} />);
    expect(html).toContain(">P0</bdi>");
    expect(html).toContain("severity 1 of 4");
  });

  it("says that there is none", () => {
    expect(renderToString(<SeverityChip severity={{ rank: null, label: "", scale: "" }} />)).toContain(
      ">Unrated</bdi>",
    );
  });
});

describe("DurationStrip", () => {
  it("draws a bar only of times that are in order", () => {
    const bar = (detect: number) => renderToString(<DurationStrip durations={{ detect, mitigate: 20, resolve: 40 }} />);
    expect(bar(10)).toContain('class="segment-mitigated" x="25%" width="25%"');
    expect(bar(30)).not.toContain("<svg");
  });

  it("is absent when nothing is known", () => {
    expect(renderToString(<DurationStrip durations={{}} />)).toBe("");
  });
});

describe("InlineCode", () => {
  it.each([
    ["both mention `conntrack`, `<b>`", "both mention <code>conntrack</code>, <code>&lt;b></code>"],
    ["a `single backtick", "a `single backtick"],
    ["none", "none"],
  ])("%s", (text, html) => expect(renderToString(<InlineCode text={text} />)).toBe(html));
});

describe("ticketsOf", () => {
  const ref = (more: Partial<Ref>): Ref => ({ role: "incident", label: "", ...more });
  it("takes each ticket once, and links only what may be linked", () => {
    const tickets = ticketsOf([
      ref({ id: "INC-1" }),
      ref({ id: "INC-1", url: "https://tickets.example/INC-1" }),
      ref({ role: "related", id: "OPS-2", url: "javascript:alert(1)" }),
      ref({ role: "related", label: "a page without an id", url: "https://example.org/" }),
      ref({ role: "related", id: "nt-abcde" }),
      ref({ role: "mention", id: "OPS-3" }),
    ]);
    expect(tickets).toEqual([
      { label: "INC-1", url: undefined },
      { label: "OPS-2", url: undefined },
    ]);
  });
});

describe("ticketLinkForms", () => {
  const forms = (title: string) =>
    Object.fromEntries(ticketLinkForms(title, "https://kb.example/i/nt-abcde/").map(({ name, text }) => [name, text]));

  it("leaves out what would turn the direction of the text, and breaks of line", () => {
    expect(forms("a\u202Eb\u2066\u0007\r\nc").Plain).toBe("ab c: https://kb.example/i/nt-abcde/");
    expect(forms("\\\\ $x$ [~admin]").Jira).toBe(
      "[&#92;&#92; $x$ &#91;&#126;admin&#93;|https://kb.example/i/nt-abcde/]",
    );
  });

  it("keeps markup in a title from ending the link", () => {
    expect(forms('a] {b} | <c> & "d"\n_e_')).toEqual({
      URL: "https://kb.example/i/nt-abcde/",
      Markdown: '[a\\] {b} \\| \\<c\\> \\& "d" \\_e\\_](https://kb.example/i/nt-abcde/)',
      Plain: 'a] {b} | <c> & "d" _e_: https://kb.example/i/nt-abcde/',
      Jira: '[a&#93; &#123;b&#125; &#124; &#60;c&#62; &#38; "d" &#95;e&#95;|https://kb.example/i/nt-abcde/]',
      Slack: '<https://kb.example/i/nt-abcde/|a] {b} | &lt;c&gt; &amp; "d" _e_>',
      HTML: '<a href="https://kb.example/i/nt-abcde/">a] {b} | &lt;c&gt; &amp; &quot;d&quot; _e_</a>',
    });
  });
});
