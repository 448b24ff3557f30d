import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Frame } from "#model/incident.ts";
import type { Trace } from "#model/trace.ts";
import { readTraces } from "./read-traces.ts";

const corpus = new URL("../../../shared/corpus/traces/traces.json", import.meta.url);

interface Labelled {
  id: string;
  language: string;
  raw: string;
  expected: {
    type: string | null;
    message: string | null;
    top: { function: string | null; file: string | null; line: number | null; column: number | null };
    frame_count?: number;
    root_cause?: { type: string; message: string; top: { function: string; file: string; line: number } };
    in_raw: { type: boolean; message: boolean };
  };
}

/** What differs from the label; empty when the trace was read as expected. */
function differences({ expected, raw, language }: Labelled): string[] {
  const read = readTraces(raw);
  const first = read[0]?.trace;
  if (!first) return ["not read"];
  const wrong = new Set(read.filter(({ lang }) => lang !== language).map(({ lang }) => `claimed by ${lang}`));
  if (expected.in_raw.type && first.type !== expected.type) wrong.add(`type ${first.type}`);
  // One label repeats the type in its message.
  const messages = [first.message, `${first.type}: ${first.message}`];
  if (expected.in_raw.message && !messages.includes(expected.message ?? undefined))
    wrong.add(`message ${first.message}`);
  if (expected.frame_count !== undefined && first.frames.length !== expected.frame_count)
    wrong.add(`${first.frames.length} frames`);
  if (!sameFrame(first, expected.top)) wrong.add("innermost frame");
  const { root_cause: cause } = expected;
  const last = read.at(-1)?.trace;
  if (cause && !(last?.type === cause.type && (last.message ?? "") === cause.message && sameFrame(last, cause.top)))
    wrong.add("root cause");
  return [...wrong];
}

function sameFrame(trace: Trace, top: { function: string | null; file: string | null; line: number | null }): boolean {
  const frame: Frame | undefined = trace.frames.find(({ file }) => file !== undefined);
  return (frame?.symbol ?? null) === top.function && frame?.file === top.file && frame?.line === top.line;
}

describe.skipIf(!existsSync(corpus))("labelled traces of other projects", () => {
  it("reads all of them", () => {
    const labelled: Labelled[] = JSON.parse(readFileSync(corpus, "utf8"));
    const failures = labelled
      .map((trace) => [trace.id, ...differences(trace)].join(": "))
      .filter((line) => line.includes(": "));
    console.log(`traces: ${labelled.length - failures.length} of ${labelled.length} as labelled`);
    expect(failures).toEqual([]);
  });
});
