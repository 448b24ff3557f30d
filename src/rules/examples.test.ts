import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { defaultConfig } from "#config/defaults.ts";
import { enrich } from "#enrich/enrich.ts";
import { enrichmentsOf } from "#enrich/index.ts";
import type { Config } from "#model/config.ts";
import type { Diagnostic } from "#model/diagnostic.ts";
import type { KnowledgeBase } from "#model/knowledge-base.ts";
import { ledgerFile } from "#model/ledger.ts";
import type { Rule } from "#model/rule.ts";
import { tagFile } from "#model/tag-file.ts";
import { ticketFile } from "#model/ticket-file.ts";
import { parseLedger } from "#permalinks/parse-ledger.ts";
import { parseTagFile } from "#read/tag-file.ts";
import { parseTicketFile } from "#read/ticket-file.ts";
import { recordDocument } from "#records/document.ts";
import { gatherKnowledgeBase } from "#records/gather.ts";
import { checkKnowledgeBase } from "./engine.ts";
import { rules } from "./index.ts";
import { type RuleExample, readRuleDocument } from "./rule-document.ts";

const folder = new URL("./", import.meta.url);

/**
 * What no Markdown in a fence can show (bytes, sizes, links on the disk, failures), and what the reader does not report yet
 * (callouts, two statuses). `from-problems.test.ts` has their tests.
 */
const withoutExamples = ["byte-order-mark", "document-refused", "encoding-invalid", "internal-error", "stray-file"];

/** "Today" of the examples. */
const asOf = "2026-01-01";

const sections = ["Why", "How to mend", "When not to use it"];

describe.each(rules.map((rule) => [rule.id, rule] as const))("%s", (id, rule) => {
  const page = readRuleDocument(readFileSync(new URL(`${id}.md`, folder), "utf8"));

  it("has a page that says what, why, how and when not", () => {
    expect(page.summary).not.toBe("");
    expect(page.sections).toEqual(expect.arrayContaining(sections));
    expect(page.summary.length).toBeLessThan(200);
  });

  it.skipIf(withoutExamples.includes(id))("has a wrong and a right example", () => {
    expect(new Set(page.examples.map(({ findings }) => findings.length > 0))).toEqual(new Set([true, false]));
  });

  it.each(page.examples.map((example) => [example.line, example] as const))(
    "example in line %i",
    async (_, example) => {
      const found = await diagnosticsOf(example, rule);
      expect(found.map((diagnostic) => written(diagnostic, example))).toEqual(example.findings);
      for (const { message, help } of found) {
        expect(message).toMatch(/^Unexpected .+, expected /);
        expect(help).toMatch(/[.?`]$/);
      }
    },
  );
});

it("every page belongs to a rule", () => {
  const pages = readdirSync(folder).filter((name) => name.endsWith(".md"));
  expect(pages).toEqual(rules.map(({ id }) => `${id}.md`).sort());
});

async function diagnosticsOf({ documents, config: given }: RuleExample, rule: Rule): Promise<Diagnostic[]> {
  const config = configOf(given);
  const records = await Promise.all(
    documents.map(({ path, text }) => recordDocument(path, new TextEncoder().encode(text), config)),
  );
  if (rule.scope === "knowledge-base")
    return checkKnowledgeBase(
      enrich(
        baseOf(
          documents,
          gatherKnowledgeBase(
            records,
            config,
            asOf,
            documents.map(({ path }) => path),
          ),
        ),
        enrichmentsOf(config),
      ),
      [rule],
    );
  return records.flatMap(({ diagnostics }) => diagnostics.filter((diagnostic) => diagnostic.rule === rule.id));
}

/** A document called as the ledger is the ledger. */
function baseOf(documents: RuleExample["documents"], kb: KnowledgeBase): KnowledgeBase {
  const ledger = documents.find(({ path }) => path === ledgerFile);
  const tags = documents.find(({ path }) => path === tagFile);
  const states = documents.find(({ path }) => path === ticketFile);
  const records = kb.records.filter(({ incident: { path } }) => ![ledgerFile, tagFile, ticketFile].includes(path));
  return {
    ...{ ...kb, records },
    ...(ledger === undefined ? {} : { ledger: parseLedger(ledger.text) }),
    ...(states === undefined ? {} : { ticketStates: parseTicketFile(states.text) }),
    ...(tags === undefined ? {} : { tagFileProblems: parseTagFile(tags.text).problems }),
  };
}

/** The catalogue's own levels: presets soften them. */
function configOf(given: Record<string, unknown>): Config {
  const { tags, ...rest } = given as Partial<Config>;
  return { ...defaultConfig, preset: "strict", ...rest, tags: { ...defaultConfig.tags, ...tags } };
}

function written({ file, line, column, endLine, endColumn, level, message }: Diagnostic, example: RuleExample): string {
  const path = example.documents.length > 1 ? `${file}:` : "";
  return `${path}${line}:${column}-${endLine}:${endColumn} ${level} ${message}`;
}
