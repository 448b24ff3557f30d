/** The names in a line: `Kim, Noor and Ada`; initials may have nothing but blanks between them: `KL NB AD`. */
export function namesIn(text: string): string[] {
  const initials = /^\p{Lu}{2,3}(?: \p{Lu}{2,3})+$/u.test(text.trim());
  const names = withoutLinks(text).split(initials ? " " : /[,;&]| and /);
  return names.map((name) => name.replace(/^\s*(?:and )?@?/, "").trim()).filter(Boolean);
}

/** `Kim ([@kim](https://…))` is Kim; `[Kim](https://…)` too. Front matter is no Markdown to its own readers. */
function withoutLinks(text: string): string {
  return text
    .replace(/(?<=\S)\s*\(\[[^[\]]{1,80}\]\([^()\s]{1,300}\)\)/g, "")
    .replace(/\[([^[\]]{1,80})\]\([^()\s]{1,300}\)/g, "$1");
}
