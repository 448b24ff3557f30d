import { expect, it } from "vitest";
import { defaultConfig } from "#config/defaults.ts";
import { interpret } from "#kinds/interpret.ts";
import { emptyIncident } from "#model/incident.ts";
import { readSource } from "#read/source.ts";
import { renderDocument } from "./document.ts";

async function bodyOf(markdown: string, imageHosts: string[] = []) {
  const source = readSource("a.md", markdown);
  const incident = interpret(source, defaultConfig);
  return renderDocument(source, incident ?? emptyIncident("a.md", "nt-aaaaa"), { imageHosts });
}

const anchor = (id: string, name: string) =>
  `<a class="anchor" href="#${id}" aria-label="Link to this ${name}" data-pagefind-ignore="">#</a>`;

it("links headings, moments by their time, actions and lessons to themselves, on their first line", async () => {
  const { html } = await bodyOf(`# Queue

## Timeline

| Time (UTC) | Event |
|---|---|
| 2024-05-01 10:00 | Queue fills |
| 2024-05-01 10:05 | Alert |

## Action items

- [ ] Add an alert (owner: Ada)
  - and a runbook

## Lessons learned

- Watch the age, not the length
`);
  expect(html).toContain(anchor("timeline", "section"));
  expect(html).toContain(anchor("t-10-00", "moment"));
  expect(html).toMatch(/Add an alert \(owner: Ada\)\s*<a class="anchor" href="#a-1" aria-label="Link to this action"/);
  expect(html).toContain(`Watch the age, not the length${anchor("l-1", "entry")}</li>`);
});

it("leaves the links of footnotes as they are, to the note and back", async () => {
  const { html } = await bodyOf("# A\n\nText.[^1]\n\n[^1]: A note.\n");
  expect(html).toContain('href="#user-content-fn-1"');
  expect(html).toContain('href="#user-content-fnref-1"');
  expect(html).not.toContain('class="anchor" href="#user-content');
});

it("names a table by its columns", async () => {
  const { html } = await bodyOf("# A\n\n| Host | Load |\n|---|---|\n| a | 3 |\n");
  expect(html).toContain('<div class="table-scroll" role="group" aria-label="Table: Host, Load" tabindex="0">');
});

it("links an action to its row, to its paragraph, or to the heading that has a name already", async () => {
  const { html } = await bodyOf(`# A

## Action items

| Item | Owner |
|---|---:|
| Add an alert | Ada |
`);
  expect(html).toContain('<tr id="a-1">');
  expect(html).toContain('<td class="align-right">Ada</td>');
  const source = readSource("a.md", "# A\n\n## Action items\n\n### Add an alert\n\nOwner: Ada\n");
  const incident = interpret(source, defaultConfig) ?? emptyIncident("a.md", "nt-aaaaa");
  const { anchor: named = "" } = incident.actions[0] ?? {};
  expect((await renderDocument(source, incident, { imageHosts: [] })).html).toContain(`id="${named}"`);
});

it("counts words, and neither code nor signs", async () => {
  const { words } = await bodyOf("# Two words\n\nThree – more words.\n\n```sh\nnot these ones\n```\n\n漢字漢字\n");
  expect(words).toBe(3 + 2);
});

it("loads pictures from allowed hosts alone, by https", async () => {
  const shown = async (src: string) =>
    (await bodyOf(`# A\n\n![Load](${src})\n`, ["img.example.org", "*.cdn.example"])).html;
  expect(await shown("https://img.example.org/a.png")).toContain(
    '<img src="https://img.example.org/a.png" alt="Load" referrerpolicy="no-referrer" loading="lazy" decoding="async">',
  );
  expect(await shown("https://eu.cdn.example/a.png")).toContain("<img ");
  for (const src of [
    ...["http://img.example.org/a.png", "https://cdn.example/a.png", "https://img.example.org.evil.example/a.png"],
    ...["//img.example.org/a.png", "https://img.example.org:8443/a.png", "https://u@img.example.org/a.png"],
  ]) {
    expect(await shown(src), src).toMatch(/<a href="[^"]*" rel="noopener noreferrer" class="remote-image">Load<\/a>/);
  }
});

it("puts no link into a link: a remote picture in one becomes its text", async () => {
  const { html } = await bodyOf("# A\n\n[![Build state](https://x.example/b.svg)](https://x.example/)\n");
  expect(html).toContain('<a href="https://x.example/" rel="noopener noreferrer"><span>Build state</span></a>');
});
