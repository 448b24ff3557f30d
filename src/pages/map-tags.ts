/**
 * HTML with each of its tags replaced. The HTML is that of our own serialisers: `<` stands only at the start of a tag or
 * inside a quoted attribute value.
 */
export function mapTags(html: string, change: (tag: string) => string): string {
  let result = "";
  let done = 0;
  for (let start = html.indexOf("<"); start !== -1; start = html.indexOf("<", done)) {
    const end = endOfTag(html, start);
    result += html.slice(done, start) + change(html.slice(start, end));
    done = end;
  }
  return result + html.slice(done);
}

/** The index after the `>` that closes the tag, wherever quoted values have a `>` of their own. */
function endOfTag(html: string, start: number): number {
  let quote = "";
  for (let at = start + 1; at < html.length; at += 1) {
    const character = html.charAt(at);
    if (quote !== "") {
      if (character === quote) quote = "";
    } else if (character === '"' || character === "'") quote = character;
    else if (character === ">") return at + 1;
  }
  return html.length;
}
