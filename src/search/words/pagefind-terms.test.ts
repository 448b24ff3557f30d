import { expect, it } from "vitest";
import { formsOfWord, pagefindTerms } from "./pagefind-terms.ts";

it("gives the engine words as Pagefind's own script does", () => {
  const terms = (text: string, lang = "en") => pagefindTerms(text, { lang, kept: "_" }).map(({ plain }) => plain);
  expect(terms("  Café-bar,  (Users_2)! ")).toEqual(["cafebar", "users_2"]);
  expect(terms("— !")).toEqual([]);
  expect(terms("データベース障害", "ja").length).toBeGreaterThan(1);
  expect(pagefindTerms("Café", { lang: "en", kept: "" })).toEqual([{ written: "café", plain: "cafe" }]);
});

it("divides compounds as Pagefind's indexer does", () => {
  expect(formsOfWord("orchard-migration,", "_")).toEqual(["orchardmigration", "orchard", "migration"]);
  expect(formsOfWord("NullPointer", "")).toEqual(["nullpointer", "null", "pointer"]);
  expect(formsOfWord("plain", "")).toEqual(["plain"]);
  expect(formsOfWord("Größe.", "")).toEqual(["große"]);
  expect(formsOfWord("—", "")).toEqual([]);
});
