import type { Config } from "#model/config.ts";
import type { Kind } from "#model/kind.ts";
import { headingKey, sameKey } from "#read/heading-key.ts";
import { labelsOfList, sectionItems } from "#read/labels.ts";
import { type Section, walkSections } from "#read/sections.ts";
import type { Source } from "#read/source.ts";
import { kinds as shippedKinds } from "./index.ts";

export interface Recognition {
  kind: Kind;
  /** 0 to 1. */
  confidence: number;
  reason: string;
  /** A `kind:` that names no kind. */
  unknown?: string;
}

/** A kind needs this share of its signature headings before it is claimed by sections alone. */
const enoughSections = 0.3;

export function allKinds(config: Config): Kind[] {
  const own = new Set(config.kinds.map((kind) => kind.id));
  return [...config.kinds, ...shippedKinds.filter((kind) => !own.has(kind.id))];
}

/** Which kind a document is: what the author says, then the title, the sections and the folder, else `postmortem`. */
export function recognise(source: Source, outline: Section, config: Config): Recognition {
  const kinds = allKinds(config);
  const stated = byFrontMatter(source, kinds);
  if (stated?.kind) return { kind: stated.kind, confidence: 1, reason: `front matter says \`${stated.word}\`` };
  const keys = signatureKeys(source, outline);
  const found = byTitle(outline, kinds, keys) ??
    bySections(kinds, keys) ??
    byFolder(source.path, kinds) ?? {
      kind: fallback(kinds),
      confidence: 0,
      reason: "no other kind fits",
    };
  return stated?.word !== undefined ? { ...found, unknown: stated.word } : found;
}

function fallback(kinds: readonly Kind[]): Kind {
  const kind = kinds.find((candidate) => candidate.id === "postmortem");
  if (!kind) throw new Error("The kind `postmortem` is missing: it takes what no other kind claims.");
  return kind;
}

function byFrontMatter(source: Source, kinds: readonly Kind[]): { kind?: Kind; word?: string } | undefined {
  const data = source.frontMatter.data;
  const own = (key: string) => (Object.hasOwn(data, key) ? data[key] : undefined);
  const kind = own("kind");
  if (typeof kind === "string") {
    const named = kindNamed(kind, kinds);
    return named ? { kind: named, word: kind } : { word: kind };
  }
  // `type: post` and `categories: [cloud]` mean other things in other tools: they count only where they name a kind.
  for (const value of [own("type"), own("categories"), own("category")].flat()) {
    const found = typeof value === "string" ? kindNamed(value, kinds) : undefined;
    if (found) return { kind: found, word: String(value) };
  }
  return undefined;
}

function kindNamed(word: string, kinds: readonly Kind[]): Kind | undefined {
  const key = headingKey(word);
  return kinds.find((kind) =>
    [kind.id, kind.name, kind.plural, ...kind.folders].some((name) => headingKey(name) === key),
  );
}

/** Where kinds share a prefix, the one of which more sections are there; then the one that is called so in the first place. */
function byTitle(outline: Section, kinds: readonly Kind[], keys: SignatureKeys): Recognition | undefined {
  const first = outline.children[0];
  if (!first) return undefined;
  const claims = kinds.flatMap((kind) => {
    const titles = [first, ...(kind.titleBelow ? first.children.slice(0, 1) : [])].map((section) => section.title);
    const rank = kind.titlePrefixes.findIndex((candidate) =>
      titles.some((title) => titleAfter(title, candidate) !== undefined),
    );
    return rank < 0 ? [] : [{ kind, rank, prefix: kind.titlePrefixes[rank] ?? "" }];
  });
  const share = ({ kind }: { kind: Kind }) => hitsOf(kind, keys).length / Math.max(kind.signature.length, 1);
  const [best] = claims.length > 1 ? claims.sort((a, b) => share(b) - share(a) || a.rank - b.rank) : claims;
  return best && { kind: best.kind, confidence: 0.95, reason: `the title begins with \`${best.prefix}\`` };
}

/**
 * The title without the prefix that announces its kind, or undefined when it does not begin with it. A prefix may be
 * counted (`Case Study 2: X`), but `Error 503: X` is a title of its own.
 */
export function titleAfter(title: string, prefix: string): string | undefined {
  const match = title.match(/^([^:—–|]{2,60}?)\s*(?:[:—–|]|\s-\s)\s*(\S.*)$/u);
  return match && headingKey(match[1] ?? "").replace(/ (?:0\d*|\d{1,2})$/, "") === prefix ? match[2] : undefined;
}

interface SignatureKeys {
  headings: string[];
  labels: string[];
}

/** What a signature is looked for in: the headings, and the labels for kinds of which a label may stand for a heading. */
function signatureKeys({ lines }: Source, outline: Section): SignatureKeys {
  const sections = [...walkSections(outline)];
  const labels = sections.flatMap(({ nodes }) =>
    sectionItems(nodes, lines).flatMap((item) => {
      if (item.type === "label") return [item.line.key];
      return labelsOfList(item.node, lines).map((line) => line.key);
    }),
  );
  return { headings: sections.map((section) => section.key), labels };
}

function hitsOf(kind: Kind, { headings, labels }: SignatureKeys): string[] {
  const runIn = (wanted: string) => kind.sections.some((rule) => rule.runIn && rule.headings.includes(wanted));
  return kind.signature.filter((wanted) =>
    (runIn(wanted) ? [...headings, ...labels] : headings).some((key) => sameKey(key, wanted)),
  );
}

function bySections(kinds: readonly Kind[], keys: SignatureKeys): Recognition | undefined {
  let best: Recognition | undefined;
  for (const kind of kinds) {
    const hits = hitsOf(kind, keys);
    const score = kind.signature.length > 0 ? hits.length / kind.signature.length : 0;
    if (score < enoughSections || score <= (best?.confidence ?? 0)) continue;
    best = { kind, confidence: score, reason: `${hits.length} of its ${kind.signature.length} own sections are there` };
  }
  return best;
}

function byFolder(path: string, kinds: readonly Kind[]): Recognition | undefined {
  const folders = path.split("/").slice(0, -1);
  for (const kind of kinds) {
    const folder = kind.folders.find((name) => folders.includes(name));
    if (folder) return { kind, confidence: 0.6, reason: `it lies in \`${folder}/\`` };
  }
  return undefined;
}
