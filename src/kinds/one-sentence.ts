/** The first sentence, at most 240 characters. */
export function oneSentence(text: string): string {
  const flat = text.replace(/\s+/g, " ").trim();
  const end = flat.search(/[.!?。](?:\s|$)/u);
  const sentence = end > 20 ? flat.slice(0, end + 1) : flat;
  if (sentence.length <= 240) return sentence;
  return `${sentence.slice(0, 239).replace(/\s\S*$/, "")}…`;
}
