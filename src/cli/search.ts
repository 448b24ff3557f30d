import { readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import type { Command } from "commander";
import { OperatorError } from "#config/operator-error.ts";
import { nearestName } from "#model/nearest.ts";
import { absoluteUrl } from "#pages/absolute-url.ts";
import { decodeDocument } from "#read/decode.ts";
import { type Answer, findDocuments, type Match } from "#search/offline/find.ts";
import { searchedDocument } from "#search/offline/searched-document.ts";
import type { Act, Context } from "./context.ts";
import type { ExitCode } from "./exit-code.ts";
import { type IncidentView, incidentViews } from "./find-incident.ts";
import { type ListFilter, type ListOptions, matches, readFilter } from "./list-filter.ts";
import { openQuery, type Queried } from "./query.ts";
import { excerptOf, type Hit, matchLines } from "./search-lines.ts";
import type { Terminal } from "./terminal.ts";
import { jsonText, terminalLine } from "./terminal-text.ts";

interface SearchOptions extends ListOptions {
  limit: string;
  json?: boolean;
}

export function addSearch(program: Command, act: Act): void {
  program
    .command("search")
    .description('documents by their words, best first; names of programs and "quoted phrases" are found exactly')
    .argument("<words...>", "words in any form, names such as users.py:45 or E1047, phrases in quotation marks")
    .option("--tag <tag>", "with this tag; several must all be there", collect)
    .option("--service <name>", "of this service", collect)
    .option("--severity <rank>", "1 to 4, unrated, or a word such as SEV2", collect)
    .option("--status <word>", "draft, in-review, final, archived, or active, mitigated, resolved …", collect)
    .option("--kind <name>", "postmortem, rca …", collect)
    .option("--since <day>", "YYYY-MM-DD, happened on or after this day")
    .option("--limit <number>", "at most so many", "20")
    .option("--json", "one JSON document")
    .action(act(search));
}

function collect(value: string, before: string[] = []): string[] {
  return [...before, ...value.split(",").map((part) => part.trim())].filter((part) => part !== "");
}

async function search(context: Context, options: SearchOptions, given: string[]): Promise<ExitCode> {
  const { terminal } = context;
  const limit = readLimit(options.limit);
  const words = given.map(asTyped).join(" ").trim();
  if (words === "") throw new OperatorError("no words to search for: nevertwice search WORDS");
  const filter = readFilter(options, (await context.workspace()).config);
  const queried = await openQuery(context);
  const texts = await documentTexts(queried);
  const answer = findDocuments(
    words,
    texts.map(({ searched }) => searched),
  );
  const hits = answer.matches.flatMap((match) => hitOf(match, { queried, filter }));
  if (options.json) terminal.print(jsonText(searchJson(words, hits.slice(0, limit), hits.length, queried)));
  else printHits({ words, hits, limit, answer, texts: texts.map(({ view }) => view) }, terminal);
  return 0;
}

/** The shell takes quotation marks away; an argument with a blank in it was one phrase. */
function asTyped(argument: string, _: number, all: readonly string[]): string {
  const phrase = /\s/.test(argument.trim()) && !argument.includes('"') && all.length > 1;
  return phrase ? `"${argument}"` : argument;
}

function readLimit(text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text))
    throw new OperatorError(`\`${text}\` is no number of results: write --limit as 1, 2, 3 …`);
  return Number(text);
}

async function documentTexts(queried: Queried) {
  const { kb, request } = queried.compiled;
  const views = new Map(incidentViews(queried).map((view) => [view.incident.id, view]));
  const found = await Promise.all(
    kb.records.map(async ({ incident, body }) => {
      const view = views.get(incident.id);
      if (view === undefined) return [];
      // A file that has gone since it was read is found by its title and tags.
      const bytes = await readFile(join(request.contentDir, incident.path)).catch(() => new Uint8Array());
      return [{ view, searched: searchedDocument({ incident, toc: body.toc, text: decodeDocument(bytes).text }) }];
    }),
  );
  return found.flat();
}

/** As on the search page, several tags must all be there; of everything else any will do. */
function hitOf(match: Match, { queried, filter }: { queried: Queried; filter: ListFilter }): Hit[] {
  const { kb } = queried.compiled;
  const view = incidentViews(queried).find(({ incident }) => incident.id === match.id);
  if (view === undefined) return [];
  const has = (some: ListFilter) => matches(some, view.incident, view.card, kb);
  const passes = has({ ...filter, tags: [] }) && filter.tags.every((tag) => has({ ...filter, tags: [tag] }));
  const { root, contentDir } = queried.compiled.request;
  return passes ? [{ match, card: view.card, path: join(relative(root, contentDir), view.incident.path) }] : [];
}

function searchJson(query: string, hits: readonly Hit[], count: number, { compiled }: Queried): unknown {
  const { config } = compiled.kb;
  const results = hits.map(({ match: { score, best }, card: { id, url, title, kind, severity, day } }) => ({
    id,
    url: absoluteUrl(config, best.anchor === "" ? url : `${url}#${encodeURIComponent(best.anchor)}`),
    title,
    kind,
    severity: { rank: severity.rank, label: severity.label },
    date: day === "" ? null : day,
    score: Math.round(score * 1000) / 1000,
    section: best.section,
    anchor: best.anchor,
    line: best.line === 0 ? null : best.line,
    excerpt: excerptOf(best.text, query),
  }));
  return { query, count, results };
}

interface Printed {
  words: string;
  hits: readonly Hit[];
  limit: number;
  answer: Answer;
  texts: readonly IncidentView[];
}

function printHits({ words, hits, limit, answer, texts }: Printed, terminal: Terminal): void {
  for (const hit of hits.slice(0, limit)) for (const line of matchLines(hit, words, terminal)) terminal.print(line);
  if (hits.length > limit) terminal.tell(`${limit} of ${hits.length} shown: --limit ${hits.length} shows all`);
  if (hits.length === 0) terminal.tell(`nothing found among ${texts.length} documents`);
  for (const word of answer.unknown) {
    const near = nearestName(word, vocabulary(texts));
    const hint = near === undefined ? "" : ` (did you mean \`${terminalLine(near)}\`?)`;
    terminal.tell(`no document has \`${terminalLine(word)}\` in it${hint}`);
  }
}

/** What a misspelt word may have been meant to be: titles, tags and services are what people look for. */
function vocabulary(views: readonly IncidentView[]): Set<string> {
  const names = views.flatMap(({ card }) => [...card.tags, ...card.services].map(({ name }) => name));
  const words = views.flatMap(({ card }) => `${card.title} ${card.takeaway}`.match(/\p{L}{4,}/gu) ?? []);
  return new Set([...names, ...words.map((word) => word.toLowerCase())]);
}
