import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { damageIn, repairedText } from "./mojibake.ts";

const cp1252 = new TextDecoder("windows-1252");
/** What an editor makes of UTF-8 that it takes for Windows-1252. */
const damaged = (text: string) => cp1252.decode(new TextEncoder().encode(text));
const repaired = (text: string) => repairedText(text, damageIn(text));

describe("damageIn", () => {
  it.each(["💡 Ideas", "It’s late — really", "déjà vu", "→ next", "naïve ✅"])("repairs %s", (text) => {
    expect(repaired(damaged(text))).toBe(text);
  });

  it("strips an emoji of which a byte was lost", () => {
    expect(repaired("ðŸ” Clues")).toBe("Clues");
  });

  it.each(["Straße »dort«", "Âme et château", "São Paulo, João", "Ærø – Þór", "a plain line"])("leaves %s", (text) => {
    expect(damageIn(text)).toEqual([]);
  });

  it.each(['it read "â€™" everywhere', "the sign `Ã©` again", "(Ã©) in the export"])(
    "leaves a quoted one: %s",
    (text) => {
      expect(damageIn(text)).toEqual([]);
    },
  );

  it("repairs any words of many languages, and leaves them once they are repaired", () => {
    const signs = fc.constantFrom(..."aé ü’—…→✅💡🎯ß°");
    fc.assert(
      fc.property(fc.array(signs), (parts) => {
        const text = parts.join("");
        expect(repaired(damaged(`x${text}`))).toBe(`x${text}`);
      }),
    );
  });
});
