const longest = 60;

/** `2025-11-05-checkout-oversold.md`; letters keep their script; Latin ones lose their accents. */
export function fileName(date: string, title: string): string {
  const slug = fileSlug(title);
  return slug === "" ? `${date}.md` : `${date}-${slug}.md`;
}

function fileSlug(title: string): string {
  const words = title
    .normalize("NFKD")
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, "")
    .normalize("NFC")
    .toLowerCase()
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => word !== "");
  let slug = "";
  for (const word of words) {
    const longer = slug === "" ? word : `${slug}-${word}`;
    if ([...longer].length > longest) break;
    slug = longer;
  }
  return slug === "" ? [...(words[0] ?? "")].slice(0, longest).join("") : slug;
}
