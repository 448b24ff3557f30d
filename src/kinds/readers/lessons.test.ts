import { expect, it } from "vitest";
import { defaultConfig } from "#config/defaults.ts";
import { recordDocument } from "#records/document.ts";

async function lessonsOf(section: string): Promise<string[]> {
  const { incident } = await recordDocument(
    "a.md",
    Buffer.from(`# The queue stood still\n\n${section}`),
    defaultConfig,
  );
  return incident.lessons.map(({ text }) => text);
}

it.each([
  ["a list", "## Lessons learned\n\n- Watch the queue\n- Test the restore", ["Watch the queue", "Test the restore"]],
  [
    "a list below words that only announce it",
    "## Lessons learned\n\nWe learned:\n\n- Watch the queue",
    ["Watch the queue"],
  ],
  [
    "prose with a list in it",
    "## Key insight\n\nA queue hides a slow consumer. It shows in:\n\n- the lag\n- the memory\n\nWatch both.",
    ["A queue hides a slow consumer. It shows in:\nthe lag\nthe memory", "Watch both."],
  ],
  [
    "prose beside a list",
    "## Lessons learned\n\nWe were too slow.\n\n- Page earlier",
    ["We were too slow.", "Page earlier"],
  ],
  [
    "a table that illustrates",
    "## Key insight\n\nPools differ.\n\n| Pool | Size |\n|---|---|\n| small | 2 |\n| large | 9 |",
    ["Pools differ."],
  ],
  ["a table of lessons", "## Lessons learned\n\n| Lesson | Who |\n|---|---|\n| Page earlier | ops |", ["Page earlier"]],
  [
    "a bold line after the lessons",
    "## Phase 1\n\n**Key Learnings:**\n\n- Page earlier\n\n**Reference implementations:**\n\n- src/a.ts",
    ["Page earlier"],
  ],
  [
    "bold lines within the lessons",
    "## Phase 1\n\n**Key Learnings:**\n\n**People:**\n\n- Page earlier\n\n**Tools:**\n\n- Test the restore",
    ["Page earlier", "Test the restore"],
  ],
])("reads %s", async (_, section, expected) => {
  expect(await lessonsOf(section)).toEqual(expected);
});
