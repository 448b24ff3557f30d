import type { Incident } from "#model/incident.ts";
import { isResidue } from "#read/marks.ts";
import { isPlaceholder } from "#read/placeholders.ts";
import { plainText } from "#read/plain-text.ts";
import { walkMarkdown } from "#read/walk.ts";
import { isNone, placeOf, type Reading, type SectionView, setPlace } from "../reading.ts";

type FailurePoint = NonNullable<Incident["failurePoint"]>;

/** Extensions of sources; `v1.2` and `example.com` are no files. */
const source =
  "c|cc|clj|cpp|cs|cxx|dart|erl|ex|exs|go|groovy|h|hpp|html|java|jsx?|kts?|lua|mjs|cjs|php|pl|py|pyx|rb|rs|scala|sh|sql|svelte|swift|tf|tsx?|vue|ya?ml|json|toml|xml";
const filePath = new RegExp(
  `(?<![\\w./@-])((?:[\\w.@-]{1,80}/){0,12}[\\w@-][\\w.@-]{0,80}\\.(?:${source}))(?![\\w/])(?::(\\d{1,7})|#L(\\d{1,7}))?`,
);

/** `reserveStock()`, `Cart.total(item)`, `ns::fn`, `Order#save`. */
const call = /^((?:[\w$]+(?:\.|::|#|->))*[\w$~]+)\([^()]{0,200}\)$/;
const qualifiedName = /^[A-Za-z_$][\w$]*(?:(?:\.|::|#|->)[A-Za-z_$][\w$]*)+$/;

/** Where it broke, in the author's words, with the file, line and symbol that they name. */
export function readFailurePoint(reading: Reading, view: SectionView): void {
  const nodes = view.nodes.filter((node) => !isResidue(node) && node.type !== "thematicBreak");
  const text = plainText(nodes.filter((node) => node.type !== "code"));
  const { incident } = reading;
  if (text === "" || isPlaceholder(text) || isNone(text) || incident.failurePoint) return;
  const spans: string[] = [];
  walkMarkdown({ type: "root", children: nodes }, (node) => {
    if (isResidue(node)) return "skip";
    if (node.type === "inlineCode") spans.push(node.value.trim());
    return undefined;
  });
  incident.failurePoint = { text, ...placeIn(text, spans), ...symbolIn(text, spans) };
  setPlace(reading, "failurePoint", placeOf(nodes));
}

function placeIn(text: string, spans: readonly string[]): Pick<FailurePoint, "file" | "line"> {
  for (const candidate of [...spans, text]) {
    const match = filePath.exec(candidate);
    const file = match?.[1];
    if (!file || qualifiedCall(candidate)) continue;
    const line = match?.[2] ?? match?.[3] ?? lineAfter(text, file);
    return { file, ...(line ? { line: Number(line) } : {}) };
  }
  return {};
}

/** `cart.js` may be a file, `user.go()` is a call. */
function qualifiedCall(candidate: string): boolean {
  return call.test(candidate);
}

/** `total.ts, line 88`, `line 88 of total.ts`. */
function lineAfter(text: string, file: string): string | undefined {
  const at = text.indexOf(file);
  const after = text.slice(at + file.length, at + file.length + 40).match(/^[^.;]{0,12}?\bline (\d{1,7})\b/i);
  const before = text.slice(Math.max(at - 40, 0), at).match(/\bline (\d{1,7}) (?:of|in) ?\W?$/i);
  return after?.[1] ?? before?.[1];
}

/** A call, else a qualified name, else a name that the text begins with or calls a function. */
function symbolIn(text: string, spans: readonly string[]): Pick<FailurePoint, "symbol"> {
  const called = spans.map((span) => call.exec(span)?.[1]).find(Boolean);
  const qualified = spans.find((span) => qualifiedName.test(span) && !filePath.test(span));
  const [first = ""] = spans;
  const introduced = /(?:^|\b(?:in|inside|function|method|handler)\s)$/i.test(
    text.slice(0, Math.max(text.indexOf(first), 0)),
  );
  const symbol = called ?? qualified ?? (introduced && /^[A-Za-z_$][\w$]*$/.test(first) ? first : undefined);
  return symbol ? { symbol } : {};
}

/** What the author left out is taken from the innermost frame of our own code. */
export function completeFailurePoint(incident: Incident): void {
  const frames = incident.errors.flatMap((error) => error.frames.filter((frame) => frame.own));
  const stated = incident.failurePoint;
  if (!stated) {
    const [frame] = frames;
    if (!frame?.file && !frame?.symbol) return;
    const at = [frame.file, frame.line].filter((part) => part !== undefined).join(":");
    const text = frame.symbol && at ? `${frame.symbol} (${at})` : (frame.symbol ?? at);
    const { file, line, symbol } = frame;
    incident.failurePoint = {
      text,
      ...(file ? { file } : {}),
      ...(line === undefined ? {} : { line }),
      ...(symbol ? { symbol } : {}),
    };
    return;
  }
  const same = frames.find(
    (frame) => frame.symbol !== undefined && lastName(frame.symbol) === lastName(stated.symbol ?? ""),
  );
  if (!same || stated.file !== undefined) return;
  if (same.file) stated.file = same.file;
  if (same.line !== undefined) stated.line = same.line;
}

function lastName(symbol: string): string {
  return symbol.match(/[\w$]+$/)?.[0] ?? symbol;
}
