import { compareText } from "#model/diagnostic.ts";
import type { Ledger, LedgerLine, Withdrawal, WithdrawnDocument } from "#model/ledger.ts";
import { addressKey, addressOf } from "./address.ts";

/** What the site knows about an address that is no page of its own. */
export type Answer =
  | { url: string; kind: "redirect"; id: string }
  /** Taken back by somebody who says so. `title` only where a document of that name is still there. */
  | { url: string; kind: "withdrawn"; withdrawal: Withdrawal; title: string }
  /** A draft, an embargo, for other readers, or gone: from outside these look the same. */
  | { url: string; kind: "absent" }
  /** The page of a tag or the like, on which nothing stands any more. */
  | { url: string; kind: "list" };

/** A line whose document is nowhere; with `loop`, its documents only point at each other. */
export interface LostLine {
  line: LedgerLine;
  loop: boolean;
}

export interface Permalinks {
  /** By URL, each address once. */
  answers: Answer[];
  /** By URL. */
  lost: LostLine[];
}

interface Named {
  id: string;
  aliases: readonly string[];
}

/**
 * What is answered at every alias of these documents and at every URL of the ledger. The answer depends on the documents
 * given and the ledger's lines as a set: not on their order, and not on documents that are left out. Where a document
 * took over the id of another (`aliases: [nt-2m8xc]`), old addresses of that one lead to it at once.
 */
export function permalinksOf(
  documents: readonly Named[],
  ledger: Ledger | undefined,
  withdrawn: readonly WithdrawnDocument[] = [],
): Permalinks {
  const book = openBook(documents, ledger?.lines ?? [], withdrawn);
  const answers: Answer[] = [];
  const lost: LostLine[] = [];
  for (const [key, { url, lines }] of book.addresses) {
    if (book.pages.has(key)) continue;
    const found = follow(key, book);
    const line = lines.find(({ id }) => id !== "");
    if (found.id !== undefined) answers.push({ url, kind: "redirect", id: found.id });
    else if (found.withdrawn !== undefined) answers.push({ url, kind: "withdrawn", ...found.withdrawn });
    else if (line === undefined) answers.push({ url, kind: lines.length > 0 ? "list" : "absent" });
    else {
      answers.push({ url, kind: "absent" });
      lost.push({ line, loop: found.loop });
    }
  }
  return {
    answers: answers.sort((a, b) => compareText(a.url, b.url)),
    lost: lost.sort((a, b) => compareText(a.line.url, b.line.url)),
  };
}

interface Address {
  /** As it is written: the spelling that comes first by code unit. */
  url: string;
  /** Of the ledger, oldest first. */
  lines: LedgerLine[];
}

interface Book {
  addresses: Map<string, Address>;
  /** Keys of pages → id. */
  pages: Map<string, string>;
  /** Keys of aliases → id. */
  aliases: Map<string, string>;
  withdrawn: Map<string, { withdrawal: Withdrawal; title: string }>;
}

function openBook(
  documents: readonly Named[],
  lines: readonly LedgerLine[],
  withdrawn: readonly WithdrawnDocument[],
): Book {
  const book: Book = { addresses: new Map(), pages: new Map(), aliases: new Map(), withdrawn: new Map() };
  for (const { id } of documents) book.pages.set(addressKey(pageOf(id)), id);
  for (const { id, aliases } of [...documents].sort((a, b) => compareText(a.id, b.id))) {
    for (const url of aliases.flatMap(urlsOf)) {
      note(book, url);
      // Two documents with one alias are a finding; until it is mended, the order of files must not decide.
      if (!book.aliases.has(addressKey(url))) book.aliases.set(addressKey(url), id);
    }
  }
  for (const line of [...lines].sort(byMeaning)) {
    note(book, line.url).lines.push(line);
    if (line.withdrawn) book.withdrawn.set(line.id, { withdrawal: line.withdrawn, title: "" });
  }
  for (const { id, title, aliases, day, text, legal } of withdrawn) {
    book.withdrawn.set(id, { withdrawal: { day, text, legal }, title: legal ? "" : title });
    for (const url of [pageOf(id), ...aliases.flatMap(urlsOf)]) note(book, url).lines.push(lineOf(url, id));
  }
  return book;
}

/** Oldest first, so that of two withdrawals the later one stays; then by all that a line says. */
function byMeaning(a: LedgerLine, b: LedgerLine): number {
  const text = (line: LedgerLine) =>
    [line.withdrawn?.day ?? "", line.seen, line.id, line.url, line.audience, line.withdrawn?.text ?? ""].join("\0");
  return compareText(text(a), text(b));
}

function lineOf(url: string, id: string): LedgerLine {
  return { url, id, seen: "", audience: "public", place: { line: 1, column: 1, endLine: 1, endColumn: 1 } };
}

function note({ addresses }: Book, url: string): Address {
  const key = addressKey(url);
  const known = addresses.get(key);
  if (known === undefined) {
    const address = { url, lines: [] };
    addresses.set(key, address);
    return address;
  }
  if (compareText(url, known.url) < 0) known.url = url;
  return known;
}

export function pageOf(id: string): string {
  return `/i/${id}/`;
}

function urlsOf(alias: string): string[] {
  const address = addressOf(alias);
  return "urls" in address ? address.urls : [];
}

interface Found {
  id?: string;
  withdrawn?: { withdrawal: Withdrawal; title: string };
  loop: boolean;
}

/** From the address over ids that took each other's place to the nearest document; each step is made once. */
function follow(from: string, { addresses, pages, aliases, withdrawn }: Book): Found {
  const seen = new Set([from]);
  const queue = [from];
  const found: Found = { loop: false };
  for (const key of queue) {
    const id = pages.get(key) ?? aliases.get(key);
    if (id !== undefined) return { ...found, id };
    // The newest line first: what an address meant last counts most.
    for (const line of [...(addresses.get(key)?.lines ?? [])].reverse()) {
      if (line.id === "") continue;
      const taken = withdrawn.get(line.id);
      if (taken !== undefined) found.withdrawn ??= taken;
      const next = addressKey(pageOf(line.id));
      if (next === from && key !== from) found.loop = true;
      if (seen.has(next)) continue;
      seen.add(next);
      queue.push(next);
    }
  }
  return found;
}
