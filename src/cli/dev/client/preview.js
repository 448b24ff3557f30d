// Served by `nevertwice dev` only: reloads the page after each build and shows what was found in its document.
const loaded = document.querySelector("script[data-generation]").dataset.generation;

new EventSource("/__dev/events").addEventListener("generation", ({ data }) => {
  if (data !== loaded) location.reload();
});

const levels = ["error", "warning", "note"];

function element(name, text, className) {
  const made = document.createElement(name);
  made.textContent = text;
  if (className) made.className = className;
  return made;
}

function findingItem({ level, rule, url, message, help, line }) {
  const item = element("li", "", `preview-${level}`);
  const link = element("a", rule);
  link.href = url;
  item.append(element("b", level), ` line ${line} `, link, element("p", message), element("p", help, "preview-help"));
  return item;
}

function panel({ failure, findings }) {
  const counts = levels.map((level) => [findings.filter((finding) => finding.level === level).length, level]);
  const words = counts
    .filter(([count]) => count > 0)
    .map(([count, level]) => `${count} ${level}${count === 1 ? "" : "s"}`);
  const details = element("details", "", failure || counts[0][0] > 0 ? "preview preview-blocked" : "preview");
  details.append(element("summary", failure ? "not rebuilt" : words.join(", ")));
  if (failure) details.append(element("p", failure));
  const list = element("ol", "");
  list.append(...findings.map(findingItem));
  details.append(list);
  details.open = Boolean(failure);
  return details;
}

// Only blocks: a note beside a word would break the sentence.
const blocks = "p, li, tr, pre, blockquote, h2, h3, h4, h5, h6, dl, table, details, ul, ol";

/** The last block of the document that begins at or above the line. */
function blockAt(line) {
  const above = [...document.querySelectorAll(`.prose :is(${blocks})[data-line]`)].filter(
    (block) => Number(block.dataset.line) <= line && block.checkVisibility(),
  );
  // Of those that begin on the same line, the innermost, which comes last in the document.
  return above.reduce(
    (best, block) => (best && Number(best.dataset.line) > Number(block.dataset.line) ? best : block),
    undefined,
  );
}

function note(finding) {
  const made = element("div", "", `preview-note preview-${finding.level}`);
  const link = element("a", finding.rule);
  link.href = finding.url;
  made.append(element("b", finding.level), ` line ${finding.line} `, link);
  made.append(element("p", finding.message), element("p", finding.help, "preview-help"));
  return made;
}

/** Findings about what stands in the body, each behind its block; those of the front matter stay in the panel alone. */
function placeNotes(findings) {
  const last = new Map();
  for (const finding of findings) {
    const block = blockAt(finding.line);
    if (!block) continue;
    // Inside a table there is no room for a note.
    const anchor = block.closest("table") ?? block;
    const made = note(finding);
    if (anchor.tagName === "LI") anchor.append(made);
    else (last.get(anchor) ?? anchor).after(made);
    last.set(anchor, made);
  }
}

const style = element("link", "");
style.rel = "stylesheet";
style.href = "/__dev/preview.css";
document.head.append(style);

// While the preview starts again nobody answers; the page reloads as soon as somebody does.
const response = await fetch(`/__dev/findings.json?page=${encodeURIComponent(location.pathname)}`).catch(
  () => undefined,
);
const state = await response?.json();
if (state && (state.failure || state.findings.length > 0)) {
  document.body.append(panel(state));
  placeNotes(state.findings);
}
