const rightToLeft = new Set(["ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"]);

/** Where a line of the language begins; the few languages with several scripts may name theirs: `az-Arab`, `ur-Latn`. */
export function directionOf(lang: string): "ltr" | "rtl" {
  const [language = "", script = ""] = lang.toLowerCase().split("-");
  if (script.length === 4) return script === "arab" || script === "hebr" || script === "thaa" ? "rtl" : "ltr";
  return rightToLeft.has(language) ? "rtl" : "ltr";
}

/** A language tag that may go into a `lang` attribute, or nothing when what was configured or written is none. */
export function languageTag(lang: string): string | undefined {
  return /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(lang) ? lang : undefined;
}
