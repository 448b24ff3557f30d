import type { Lesson } from "#model/incident.ts";

interface Words {
  kind: Lesson["kind"];
  heading: string;
  /** `3 insights`. */
  one: string;
  many: string;
  note: string;
}

/** The kinds of lessons in the order in which they are shown. */
export const lessonWords: readonly Words[] = [
  {
    kind: "lesson",
    heading: "Lessons",
    one: "lesson",
    many: "lessons",
    note: "What the authors wrote down as learned.",
  },
  { kind: "insight", heading: "Insights", one: "insight", many: "insights", note: "What they understood only then." },
  {
    ...{ kind: "improve", heading: "Could be better", one: "thing to do better", many: "things to do better" },
    note: "What got in the way.",
  },
  { kind: "surprise", heading: "Surprises", one: "surprise", many: "surprises", note: "What nobody expected." },
  {
    ...{ kind: "lucky", heading: "Got lucky", one: "stroke of luck", many: "strokes of luck" },
    note: "What would have made it worse, and by chance did not.",
  },
  {
    ...{ kind: "gap", heading: "Knowledge gaps", one: "knowledge gap", many: "knowledge gaps" },
    note: "What nobody knew, or had written down.",
  },
  {
    ...{ kind: "went-well", heading: "Went well", one: "thing that went well", many: "things that went well" },
    note: "What to keep doing.",
  },
  { kind: "reflection", heading: "Reflections", one: "reflection", many: "reflections", note: "Looking back." },
];
