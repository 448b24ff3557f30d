import { expect, it } from "vitest";
import { isVagueAction } from "./vague-action.ts";

it.each([
  "Improve monitoring",
  "Be more careful",
  "look into the alerts.",
  "Monitoring verbessern",
  "Améliorer les tests",
  "Prestar más atención",
])("%s", (text) => expect(isVagueAction(text)).toBe(true));

it.each([
  "Improve the p95 of the checkout to 300 ms",
  "Investigate INC-12",
  "Improve `retry()` in the worker",
  "Alert when the queue grows for five minutes",
  "Consider the queue's length in the dashboard of the payments team and page for it",
])("%s is concrete", (text) => expect(isVagueAction(text)).toBe(false));
