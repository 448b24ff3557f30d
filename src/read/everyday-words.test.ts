import { expect, it } from "vitest";
import { isEveryday } from "./everyday-words.ts";

it.each([
  "because",
  "stopped",
  "causes",
  "trying",
  "easily",
  "read-only",
  "incident",
  "alway",
  "2025-03-02",
  "30ms",
  "14:30",
])("%s is everyday", (term) => {
  expect(isEveryday(term)).toBe(true);
});

it.each(["conntrack", "enobufs", "user_id", "kafka-exporter", "users.py", "certificate", "日本語", "k8s"])(
  "%s says something",
  (term) => {
    expect(isEveryday(term)).toBe(false);
  },
);
