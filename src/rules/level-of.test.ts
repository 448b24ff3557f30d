import { describe, expect, it } from "vitest";
import { defaultConfig } from "#config/defaults.ts";
import type { Config, Preset } from "#model/config.ts";
import { type Leveled, levelOf } from "./level-of.ts";

const ordinary: Leveled = { id: "a-rule", levels: { draft: "warning", final: "error" } };
const mild: Leveled = { id: "a-rule", levels: { draft: "note", final: "warning" } };
const essential: Leveled = { ...ordinary, essential: true };
const fixed: Leveled = { id: "a-rule", levels: { draft: "error", final: "error" }, essential: true, fixed: true };

function config(preset: Preset, rules: Config["rules"] = {}): Config {
  return { ...defaultConfig, preset, rules };
}

describe("levelOf", () => {
  it.each<[string, Leveled, Preset, string]>([
    ["strict is the catalogue", ordinary, "strict", "error"],
    ["recommended softens an error", ordinary, "recommended", "warning"],
    ["relaxed softens an error no further than that", ordinary, "relaxed", "warning"],
    ["recommended leaves a warning", mild, "recommended", "warning"],
    ["relaxed makes a warning a note", mild, "relaxed", "note"],
    ["no preset softens an essential rule", essential, "relaxed", "error"],
  ])("%s", (_, rule, preset, level) => {
    expect(levelOf(rule, config(preset), "final")).toBe(level);
    expect(levelOf(rule, config(preset), "archived")).toBe(level);
  });

  it("makes notes of a draft's findings, but for essential rules", () => {
    expect(levelOf(ordinary, config("strict"), "draft")).toBe("note");
    expect(levelOf(essential, config("strict"), "draft")).toBe("warning");
    expect(levelOf(ordinary, config("strict", { "a-rule": "error" }), "draft")).toBe("note");
  });

  it("obeys the configuration, except for fixed rules", () => {
    expect(levelOf(ordinary, config("relaxed", { "a-rule": "error" }), "final")).toBe("error");
    expect(levelOf(essential, config("strict", { "a-rule": "off" }), "final")).toBe("off");
    expect(levelOf(fixed, config("relaxed", { "a-rule": "off" }), "draft")).toBe("error");
  });

  it("knows a rule called like a property of every object", () => {
    expect(levelOf({ ...ordinary, id: "constructor" }, config("strict"), "final")).toBe("error");
  });
});
