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

const style = element("link", "");
style.rel = "stylesheet";
style.href = "/__dev/preview.css";
document.head.append(style);

// While the preview starts again nobody answers; the page reloads as soon as somebody does.
const response = await fetch(`/__dev/findings.json?page=${encodeURIComponent(location.pathname)}`).catch(
  () => undefined,
);
const state = await response?.json();
if (state && (state.failure || state.findings.length > 0)) document.body.append(panel(state));
