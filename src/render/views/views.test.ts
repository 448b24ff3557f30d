import { describe, expect, it } from "vitest";
import { defaultConfig } from "#config/defaults.ts";
import { recordDocument } from "#records/document.ts";

async function bodyOf(markdown: string, path = "notes/a.md"): Promise<string> {
  return (await recordDocument(path, new TextEncoder().encode(markdown), defaultConfig)).body.html;
}

/** The table with the class, each row as the texts of its cells. */
function rowsOf(html: string, className: string): string[][] {
  const table = html.match(new RegExp(`<table class="card-table ${className}"[\\s\\S]*?</table>`))?.[0] ?? "";
  return [...table.matchAll(/<tr(?: [^>]*)?>([\s\S]*?)<\/tr>/g)].slice(1).map(([, row = ""]) =>
    [...row.matchAll(/<t[hd](?: [^>]*)?>([\s\S]*?)<\/t[hd]>/g)].map(([, cell = ""]) =>
      cell
        .replace(/<span class="cell-name"[^>]*>[^<]*<\/span>/, "")
        .replace(/<a class="anchor"[^>]*>#<\/a>/, "")
        .replace(/<[^>]+>/g, "")
        .trim(),
    ),
  );
}

const pitfall = (trail: string) =>
  `---\nkind: pitfall\ntitle: Exports stop\n---\n\n## Investigation & Diagnosis\n\n### The Debugging Trail\n\n${trail}`;

describe("hypotheses", () => {
  const trail = [
    "- [x] **Hypothesis A**: The `disk` was [full](https://example.org/d) -> **Result**: Negative. 40 GB were free.",
    "- [ ] **Hypothesis B**: The clock jumped",
    "- [x] **Hypothesis C**: The lock was never released → **Result**: Verified.",
  ].join("\n");

  it("become a table with their results, dead ends included, each with an anchor", async () => {
    const html = await bodyOf(pitfall(trail));
    expect(rowsOf(html, "hypotheses")).toEqual([
      ["A The disk was full", "Yes", "Ruled out", "40 GB were free."],
      ["B The clock jumped", "Not yet", "Open", "–"],
      ["C The lock was never released", "Yes", "Confirmed", "–"],
    ]);
    for (const id of ["h-a", "h-b", "h-c"]) expect(html.match(new RegExp(`<tr id="${id}"`, "g"))).toHaveLength(1);
  });

  it("keep the author's markup, and below the table every word as it was written", async () => {
    const html = await bodyOf(pitfall(trail));
    expect(html).toMatch(/<th scope="row">.*The <code>disk<\/code> was <a href="https:\/\/example\.org\/d"/);
    const written = html.match(/<details class="as-written"[\s\S]*?<\/details>/)?.[0] ?? "";
    for (const word of ["Hypothesis A", "Negative.", "Verified."]) expect(written).toContain(word);
    expect(written).toContain('data-pagefind-ignore=""');
  });

  it("leave the prose below them where it was", async () => {
    const html = await bodyOf(pitfall(`${trail}\n- [x] [Hypothesis]\n\nWe then looked at the **scheduler**.`));
    expect(html).toContain("We then looked at the <strong>scheduler</strong>.");
    expect(html.indexOf("We then looked")).toBeGreaterThan(html.indexOf("</details>"));
  });

  it("are linked from wherever their number stands in the text", async () => {
    const html = await bodyOf(
      pitfall("- **H1:** The queue lost it\n- **H2:** The worker did\n\n### Notes\n\nH2 fits, H3 and `H1` not."),
    );
    expect(html).toContain('<p><a href="#h-2">H2</a> fits, H3 and <code>H1</code> not.</p>');
  });
});

describe("options", () => {
  const options = [
    "# Case Study: Two queues",
    "## 6. Risk & Tradeoff Analysis",
    "**Option 1 – Keep `both`**  \n*Benefit:* No work.  \n*Risk:* Twice the pages.  \n*Decision:* Deferred — until spring",
    "**Option 2 – Merge them**",
    "- *Benefit:* One place to look.\n- *Risk:* A week of moves.\n- *Decision:* Accepted — it can be undone.",
    "We meet again in May.",
  ].join("\n\n");

  it("stand side by side, the chosen one marked in words", async () => {
    const html = await bodyOf(options);
    expect(rowsOf(html, "options").map((row) => row.map((cell) => cell.split("\n")[0]))).toEqual([
      ["1 Keep both", "No work.", "Twice the pages.", "Deferred until spring"],
      ["2 Merge them", "One place to look.", "A week of moves.", "Chosen it can be undone."],
    ]);
    expect(html).toContain('<tr id="option-2" class="decision-accepted"');
  });

  it("with headings of their own keep these, and the table of contents leads to them", async () => {
    const text =
      "# Case Study: X\n\n## Options\n\n### Option 1: Wait\n\n*Benefit:* a\n\n### Option 2: Move\n\n*Decision:* Accepted\n";
    const record = await recordDocument("a.md", new TextEncoder().encode(text), defaultConfig);
    expect(record.body.html).toMatch(
      /<h3 class="decision-accepted" id="option-2-move">|<h3 id="option-2-move" class="decision-accepted">/,
    );
    expect(record.body.toc.map(({ anchor }) => anchor)).toContain("option-2-move");
  });

  it("take no prose with them that stands below", async () => {
    const html = await bodyOf(options);
    expect(html.replace(/<details class="as-written"[\s\S]*?<\/details>/g, "")).toContain(
      "<p>We meet again in May.</p>",
    );
  });
});

describe("checklist", () => {
  it("has a column for what the author ticked and one for what the text shows", async () => {
    const html = await bodyOf(
      "# Root Cause Analysis: X\n\n## RCA Review Checklist\n\n- [x] Root cause *clearly* identified with evidence\n- [ ] Asked the vendor\n",
    );
    expect(rowsOf(html, "checklist")).toEqual([
      ["Root cause clearly identified with evidence", "Ticked", "Does not hold"],
      ["Asked the vendor", "Not ticked", "Cannot tell"],
    ]);
    expect(html).toContain("<em>clearly</em>");
    expect(html).toContain('class="contradicted"');
  });
});

describe("whys", () => {
  const chain = (body: string) => bodyOf(`# Root Cause Analysis: X\n\n## Root Cause\n\n### 5 Whys Analysis\n\n${body}`);

  it("fold their evidence, in one paragraph with them or below", async () => {
    const html = await chain(
      "**Why #1**: It was full\n**Evidence**: `df` said so\n\n**Why #2**: Nobody looked\n\n**Evidence**: No alert\n",
    );
    expect(html).toContain(
      '<div id="why-1" class="why"><p><strong>Why #1</strong>: It was full<a class="anchor" href="#why-1" aria-label="Link to this question" data-pagefind-ignore="">#</a></p><details class="evidence"><summary><strong>Evidence</strong></summary><p><code>df</code> said so</p></details></div>',
    );
    expect(html).toMatch(
      /<div id="why-2" class="why">.*<details class="evidence">.*<p>No alert<\/p><\/details><\/div>/s,
    );
  });

  it("nested in lists are numbered by their depth", async () => {
    const html = await chain(
      "1. It was full\n   - **Evidence**: the graph\n   1. Nobody looked\n      1. It had no owner\n",
    );
    expect(html.match(/id="why-\d\w?"/g)).toEqual(['id="why-1"', 'id="why-2"', 'id="why-3"']);
    expect(html).toContain('<details class="evidence"><summary>Evidence</summary>');
  });
});

describe("statements", () => {
  it("of a decision are set apart where they stand", async () => {
    const html = await bodyOf(
      "# Case Study: X\n\n## 5. Decision\n\nWe wait.\n\n- until May\n\n## 10. Reflection\n\nWe waited too long.\n",
    );
    expect(html).toMatch(
      /<h2 id="decision">.*<\/h2>\s*<div id="the-decision" class="box box-decision"><p>We wait.<\/p><ul>/s,
    );
    expect(html).toContain('class="reflection">We waited too long.');
  });

  it("of a suspicion say that it is one", async () => {
    const html = await bodyOf("---\nkind: forensics\ntitle: X\n---\n\n## Correlation\n\nIt began with the deploy.\n");
    expect(html).toContain(
      '<div id="the-correlation" class="box box-correlation"><span class="box-note">Suspected, not proven</span>',
    );
  });

  it("of what was expected and what happened stand side by side with their headings", async () => {
    const html = await bodyOf(
      "---\nkind: mistake\ntitle: X\n---\n\n## Error Description\n\n### Expected Behavior\n\nFive tries.\n\n### Actual Behavior\n\nNo end.\n\n## Solution\n\nFewer.\n",
    );
    const box =
      html.match(/<div id="expected-actual" class="side-by-side">[\s\S]*No end\.<\/p><\/div><\/div>/)?.[0] ?? "";
    expect(box).toMatch(/<div class="half half-expected"><h3[\s\S]*Five tries[\s\S]*<div class="half half-actual"><h3/);
    expect(box).not.toContain("Fewer");
  });
});

describe("logs", () => {
  it("that are a span of code alone on a line become blocks that wrap", async () => {
    const html = await bodyOf(
      "---\nkind: pitfall\ntitle: X\n---\n\n## Symptoms & Error Logs\n\n- **Log Snippet**:\n  > `FATAL: remaining connection slots are reserved`\n",
    );
    expect(html).toContain('<pre class="log"><code');
    expect(html).not.toMatch(/<p>\s*<code>/);
  });

  it("wrap, and code does not", async () => {
    const html = await bodyOf("# X\n\n```\nplain\n```\n\n```log\nERROR x\n```\n\n```ts\nconst a = 1;\n```\n");
    expect(html.match(/<pre class="log">/g)).toHaveLength(2);
    expect(html).toMatch(/<pre tabindex="0"><code class="hljs language-ts">/);
  });
});

describe("code before and after", () => {
  const change = (fences: string) =>
    bodyOf(
      `---\nkind: mistake\ntitle: X\n---\n\n## Solution\n\n### The Fix\n\nOne line.\n\n### Code Changes\n\n${fences}`,
    );
  const before = "# Before (broken)\nopen(path)\nread(<b>)";
  const after = "# After (fixed)\nwith open(path):\nread(<b>)";

  it.each([
    ["one fence", `\`\`\`python\n${before}\n\n${after}\n\`\`\`\n`],
    ["two fences", `\`\`\`python\n${before}\n\`\`\`\n\n\`\`\`python\n${after}\n\`\`\`\n`],
  ])("in %s are compared line by line, and stay below as written", async (_name, fences) => {
    const html = await change(fences);
    const lines = html.match(/<pre class="diff"[^>]*><code>([\s\S]*?)<\/code>/)?.[1] ?? "";
    expect(lines).toBe("<del>- open(path)\n</del><ins>+ with open(path):\n</ins><span>  read(&#x3C;b>)\n</span>");
    const written = html.match(/<details class="as-written"[\s\S]*?<\/details>/)?.[0] ?? "";
    expect(written).toMatch(/Before \(broken\)[\s\S]*After \(fixed\)/);
  });

  it("that are the same, or stand alone, stay as they are", async () => {
    expect(await change("```\n# Before\na\n# After\na\n```\n")).not.toContain('class="diff"');
    expect(await change("```\n# Before\na\n```\n")).not.toContain('class="diff"');
  });
});

it("gives every id to one element, a heading first", async () => {
  const html = await bodyOf(
    "---\nkind: pitfall\ntitle: X\n---\n\n## Fix 1\n\nText.\n\n## Permanent Fix\n\nAnother disk.\n\n## Option 1\n\nText.\n",
  );
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(ids).toEqual([...new Set(ids)]);
  expect(html).toContain('<h2 id="fix-1">');
});

it("keeps an author from forging what is drawn", async () => {
  const html = await bodyOf(
    pitfall(
      '- **H1:** <b id="h-1" class="sign" onclick="x()">a</b> <script>alert(1)</script> -> **Result**: Negative.\n',
    ),
  );
  expect(html.match(/id="h-1"/g)).toHaveLength(1);
  expect(html).not.toMatch(/onclick|<script/);
});
