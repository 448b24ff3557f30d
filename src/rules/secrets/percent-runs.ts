/** A word of the text with its percent escapes resolved. */
export interface PercentRun {
  text: string;
  /** For each character, and for the end: where it stands in the whole text. */
  offsets: number[];
}

/** Escapes of what stands between a name and its value; a run without them reads the same undecoded. */
const telling = /%(?:20|22|27|2[BbFf]|3[AaDdBb]|40|0[AaDd])/;

/** Links carry text in their parameters: `?q=Authorization%3A%20Bearer%20…`. Escapes of other than ASCII stay. */
export function percentRuns(text: string): PercentRun[] {
  if (!telling.test(text)) return [];
  const runs: PercentRun[] = [];
  for (let at = text.indexOf("%"); at >= 0; ) {
    const start = startOfRun(text, at, runs);
    const end = endOfRun(text, at);
    const raw = text.slice(start, end);
    if (telling.test(raw)) runs.push(decodedRun(raw, start));
    at = text.indexOf("%", end);
  }
  return runs;
}

/** The single quotation mark needs no escape in a link. */
const outside = /[\s"`<>|]/;

function startOfRun(text: string, at: number, runs: readonly PercentRun[]): number {
  const last = runs[runs.length - 1];
  const least = last?.offsets[last.offsets.length - 1] ?? 0;
  let start = at;
  while (start > least && !outside.test(text[start - 1] ?? "")) start--;
  return start;
}

function endOfRun(text: string, at: number): number {
  let end = at + 1;
  while (end < text.length && !outside.test(text[end] ?? "")) end++;
  return end;
}

function decodedRun(raw: string, start: number): PercentRun {
  const characters: string[] = [];
  const offsets: number[] = [];
  for (let at = 0; at < raw.length; ) {
    const code = /^%([0-7][0-9A-Fa-f])/.exec(raw.slice(at, at + 3))?.[1];
    characters.push(code ? String.fromCharCode(Number.parseInt(code, 16)) : (raw[at] ?? ""));
    offsets.push(start + at);
    at += code ? 3 : 1;
  }
  offsets.push(start + raw.length);
  return { text: characters.join(""), offsets };
}
