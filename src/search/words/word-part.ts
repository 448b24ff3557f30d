import { ByteReader, ByteWriter } from "./bytes.ts";

/** That a document has a word. */
export interface Posting {
  /** The place of the document in the table. */
  document: number;
  /** The sum of the weights of all places where the word stands in the text, as Pagefind weighs them. */
  weight: number;
  /** The part of it from places where a word stands too that this one begins with: `orchard` at `orchard-migration`. */
  shared: number;
  /** One bit for each of Pagefind's metadata fields that has the word. */
  fields: number;
}

/** A word, stemmed, as Pagefind knows it. */
export interface IndexedWord {
  stem: string;
  /** The word without accents first, then as it is written with them; by document. */
  forms: { form: string; postings: Posting[] }[];
}

/**
 * A part of the word index: what Pagefind needs for finding and ranking, and not where each word stands, which is four
 * fifths of Pagefind's own files. Three sections, so that like stands by like and packs well: the words, each by what it
 * has in common with the one before, with its forms; the documents of each, as distances; their weights and fields.
 */
export function packWords(words: readonly IndexedWord[]): Uint8Array {
  const out = new ByteWriter();
  const text = new TextEncoder();
  let before = new Uint8Array();
  out.number(words.length);
  for (const { stem, forms } of words) {
    const bytes = text.encode(stem);
    const shared = sharedLength(before, bytes);
    out.number(shared);
    out.number(bytes.length - shared);
    out.bytes(bytes.subarray(shared));
    before = bytes;
    out.number(forms.length);
    for (const { form, postings } of forms) {
      const other = form === stem ? new Uint8Array() : text.encode(form);
      out.number(other.length);
      out.bytes(other);
      out.number(postings.length);
    }
  }
  const lists = words.flatMap(({ forms }) => forms.map(({ postings }) => postings));
  for (const postings of lists) {
    for (const [at, { document }] of postings.entries()) out.number(document - (postings[at - 1]?.document ?? 0));
  }
  for (const { weight, shared, fields } of lists.flat()) {
    out.number(weight);
    // Nearly always nothing of it is shared.
    out.number(shared === 0 ? fields * 2 : fields * 2 + 1);
    if (shared > 0) out.number(shared);
  }
  return out.written();
}

/** @throws when the bytes are cut off */
export function unpackWords(bytes: Uint8Array): IndexedWord[] {
  const source = new ByteReader(bytes);
  const text = new TextDecoder();
  const words: IndexedWord[] = [];
  let before = new Uint8Array();
  for (let left = source.number(); left > 0; left--) {
    const shared = source.number();
    const rest = source.bytes(source.number());
    const whole = new Uint8Array(shared + rest.length);
    whole.set(before.subarray(0, shared));
    whole.set(rest, shared);
    before = whole;
    const stem = text.decode(whole);
    const forms = Array.from({ length: source.number() }, () => {
      const form = text.decode(source.bytes(source.number())) || stem;
      return { form, postings: Array.from({ length: source.number() }, noPosting) };
    });
    words.push({ stem, forms });
  }
  const lists = words.flatMap(({ forms }) => forms.map(({ postings }) => postings));
  for (const postings of lists) {
    let document = 0;
    for (const posting of postings) posting.document = document += source.number();
  }
  for (const posting of lists.flat()) {
    posting.weight = source.number();
    const fields = source.number();
    posting.fields = fields >> 1;
    posting.shared = fields % 2 === 0 ? 0 : source.number();
  }
  return words;
}

function noPosting(): Posting {
  return { document: 0, weight: 0, shared: 0, fields: 0 };
}

function sharedLength(a: Uint8Array, b: Uint8Array): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length++;
  return length;
}
