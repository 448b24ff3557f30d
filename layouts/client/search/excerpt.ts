interface ExcerptPart {
  text: string;
  marked: boolean;
}

/**
 * Pagefind's excerpt in parts. In it `<` and `>` of the text are entities and everything else is literal (pagefind.js
 * 1.6, `raw_content`); the only markup is `<mark>` around each word that was found.
 */
export function excerptParts(excerpt: string): ExcerptPart[] {
  const parts: ExcerptPart[] = [];
  let marked = false;
  for (const piece of excerpt.split(/(<\/?mark>)/)) {
    if (piece === "<mark>") marked = true;
    else if (piece === "</mark>") marked = false;
    else if (piece !== "") parts.push({ text: piece.replaceAll("&lt;", "<").replaceAll("&gt;", ">"), marked });
  }
  return parts;
}
