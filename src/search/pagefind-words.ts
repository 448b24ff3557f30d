import { compareText } from "#model/diagnostic.ts";
import { CborReader } from "./cbor-reader.ts";
import { type Beginning, Compounds } from "./compounds.ts";
import { eachPage, eachPlace } from "./pagefind-places.ts";
import type { IndexedWord, Posting } from "./words/word-part.ts";

/** A word in Pagefind's files: each of its forms, and where the list of its pages stands. */
interface WrittenWord {
  stem: string;
  forms: { form: string; pages: CborReader }[];
}

/** The words of Pagefind's parts without their places, except for what these tell about words that begin with others. */
export function readWords(parts: readonly Uint8Array[]): IndexedWord[] {
  const words = parts.flatMap(writtenWords).sort((a, b) => compareText(a.stem, b.stem));
  const compounds = new Compounds();
  return words.map(({ stem, forms }) => {
    const beginnings = compounds.beginningsOf(stem);
    const made = forms.map(({ form, pages }) => ({ form, postings: postingsOf(pages, beginnings) }));
    compounds.add(
      stem,
      forms.map(({ pages }) => pages),
    );
    return { stem, forms: made };
  });
}

/** `[[[stem, pages, [[form, pages] …]] …]]` */
function writtenWords(part: Uint8Array): WrittenWord[] {
  const source = new CborReader(part);
  const words: WrittenWord[] = [];
  source.list();
  for (let left = source.list(); left > 0; left--) {
    const hasForms = source.list() > 2;
    const stem = source.text();
    const forms = [{ form: stem, pages: source.fork() }];
    source.skip();
    for (let others = hasForms ? source.list() : 0; others > 0; others--) {
      source.list();
      forms.push({ form: source.text(), pages: source.fork() });
      source.skip();
    }
    words.push({ stem, forms });
  }
  return words;
}

function postingsOf(pages: CborReader, beginnings: readonly Beginning[]): Posting[] {
  const postings: Posting[] = [];
  eachPage(pages, (document, source, hasMeta) => {
    const posting = { document, weight: 0, shared: 0, fields: 0 };
    const others = beginnings.flatMap((each) => each.placesIn(document) ?? []);
    eachPlace(source, (place, weight) => {
      posting.weight += weight;
      if (others.length > 0 && others.some((other) => other.has(place))) posting.shared += weight;
    });
    if (hasMeta) posting.fields = fieldsOf(source);
    postings.push(posting);
  });
  return postings;
}

/** Negative numbers name the field of the places behind them. */
function fieldsOf(source: CborReader): number {
  let fields = 0;
  for (let left = source.list(); left > 0; left--) {
    const place = source.number();
    if (place < 0) fields |= 1 << (-1 - place);
  }
  return fields;
}
