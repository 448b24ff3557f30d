import fc from "fast-check";
import { expect, it } from "vitest";
import { placesOfPhrase } from "./literal.ts";
import { packPhrases, phraseKeys, phrasePlace, textKeys, unpackPhrases } from "./phrase-shard.ts";

const mayHave = (text: string, phrase: string) => {
  const keys = textKeys(text);
  return phraseKeys(phrase).every((key) => keys.has(key));
};

it("tells words that stand next to each other from others", () => {
  const text = "The Connection refused, to close. (users.py:45) It’s done";
  for (const phrase of ["connection refused", "refused, to", "REFUSED", "users.py:45", "it's done", "py:45) it"])
    expect(mayHave(text, phrase), phrase).toBe(true);
  for (const phrase of ["refused connection", "refused to", "users py", "users.py:46", "connection refuse", "ose"])
    expect(mayHave(text, phrase), phrase).toBe(false);
});

it("never leaves out a text that has the phrase", () => {
  const words = fc.array(fc.stringMatching(/^[a-cß.:(é-]{1,4}$/), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(words, fc.nat(7), fc.nat(7), (text, from, to) => {
      const phrase = text.slice(Math.min(from, to), Math.max(from, to) + 1).join(" ");
      if (placesOfPhrase(text, phrase).length > 0) expect(mayHave(text.join(" "), phrase)).toBe(true);
    }),
  );
});

it("unpacks what was packed, and spreads keys over all shards", () => {
  const marks = new Map([
    [7, [0, 3, 900]],
    [65_535, [1]],
  ]);
  expect(unpackPhrases(packPhrases(marks))).toEqual(marks);
  const shards = [...textKeys("one two three four five six seven eight")].map((key) => phrasePlace(key, 4).shard);
  expect(new Set(shards)).toEqual(new Set([0, 1, 2, 3]));
});
