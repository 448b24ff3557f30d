/** Longer texts hardly come a second time, and would be kept in memory for nothing. */
const longestKey = 80;
const most = 20_000;

/**
 * A pure function of a text that keeps its answers: the same words, headings and labels stand in every document, and
 * whoever reads a thousand of them in one thread asks about each word hundreds of times.
 */
export function remember<T>(compute: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (text.length > longestKey) return compute(text);
    const answer = known.get(text);
    if (answer !== undefined) return answer;
    const fresh = compute(text);
    if (known.size >= most) known.clear();
    known.set(text, fresh);
    return fresh;
  };
}
