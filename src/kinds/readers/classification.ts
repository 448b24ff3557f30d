import { nearestName } from "#model/nearest.ts";
import { headingKey } from "#read/heading-key.ts";
import { isResidue } from "#read/marks.ts";
import { isPlaceholder } from "#read/placeholders.ts";
import { plainText } from "#read/plain-text.ts";
import { type BugClass, bugClasses } from "../bug-classes.ts";
import { isNone, placeOf, type Reading, report, type SectionView, setPlace } from "../reading.ts";

/** The class of the bug: `race condition (lost update on a counter).` The cause category follows from it. */
export function readClassification(reading: Reading, view: SectionView): void {
  const nodes = view.nodes.filter((node) => !isResidue(node) && node.type !== "thematicBreak" && node.type !== "code");
  const text = plainText(nodes).split("\n")[0]?.trim() ?? "";
  const { incident } = reading;
  if (text === "" || isPlaceholder(text) || isNone(text) || incident.bugClass !== undefined) return;
  const place = placeOf(nodes);
  if (isUnchosen(text)) {
    incident.residue.push({ kind: "placeholder", text, place, field: "bugClass" });
    return;
  }
  const known = bugClassOf(text);
  const written = firstWords(text);
  incident.bugClass = known?.id ?? headingKey(written).replaceAll(" ", "-");
  setPlace(reading, "bugClass", place);
  if (!known) {
    const nearest =
      nearestName(
        written,
        bugClasses.map(({ id }) => id.replaceAll("-", " ")),
      ) ?? "";
    report(reading, "bug-class-unknown", place, { label: written, nearest });
  }
  const category = known?.category;
  if (!category || incident.causeCategories.includes(category)) return;
  setPlace(reading, `causeCategories[${incident.causeCategories.length}]`, place);
  incident.causeCategories.push(category);
}

/** The class that the first words name, else the one that they contain, else one named in the brackets behind them. */
function bugClassOf(text: string): BugClass | undefined {
  const head = headingKey(firstWords(text));
  const exact = bugClasses.find(({ id, aliases }) => aliases.includes(head) || id.replaceAll("-", " ") === head);
  if (exact) return exact;
  return contained(head) ?? contained(headingKey(text.replace(/[()]/g, " ")));
}

function contained(key: string): BugClass | undefined {
  // The longest name wins: "connection leak" says more than "leak".
  let best: { found: BugClass; length: number } | undefined;
  for (const found of bugClasses) {
    if (found.id === "other") continue;
    for (const alias of [found.id.replaceAll("-", " "), ...found.aliases]) {
      if (alias.length > (best?.length ?? 0) && ` ${key} `.includes(` ${alias} `))
        best = { found, length: alias.length };
    }
  }
  return best?.found;
}

/** What stands before a bracket, a dash or the end of the sentence. */
function firstWords(text: string): string {
  return (text.split(/\s*(?:[(;:,]|\s[—–-]\s|\.(?:\s|$))/)[0] ?? "").slice(0, 60).trim();
}

/** `race condition / null pointer / …`: three or more classes side by side are the form's own. */
function isUnchosen(text: string): boolean {
  const parts = text.split(/\s*[/|,]\s*(?:or\s+)?/).map((part) => headingKey(part));
  const named = parts.filter((part) => bugClasses.some(({ aliases }) => aliases.includes(part)));
  return named.length >= 3 && named.length === parts.filter((part) => part !== "" && part !== "etc").length;
}
