import { type Command, Option } from "commander";
import { nameKey } from "#enrich/name-key.ts";
import type { ActionIndex, OpenAction, TrackedAction } from "#model/actions.ts";
import type { KnowledgeBase } from "#model/knowledge-base.ts";
import { didYouMean } from "#model/nearest.ts";
import { actionCalendar } from "#pages/actions-calendar.ts";
import { actionFacts, isTracked } from "#pages/actions-facts.ts";
import { actionSheet } from "#pages/actions-sheet.ts";
import { actionLines } from "./action-lines.ts";
import type { Act, Context } from "./context.ts";
import { checkedDay, localDay } from "./day.ts";
import type { ExitCode } from "./exit-code.ts";
import { tellBlocked } from "./list.ts";
import { openQuery, type Queried } from "./query.ts";
import { siteJson } from "./site-file.ts";
import { jsonText, terminalLine } from "./terminal-text.ts";

interface ActionsOptions {
  overdue?: boolean;
  owner?: string;
  fail?: boolean;
  ics?: boolean;
  csv?: boolean;
  json?: boolean;
  asOf?: string;
}

export function addActions(program: Command, act: Act): void {
  program
    .command("actions")
    .description("what was promised and is not done, the most pressing first")
    .option("--overdue", "only what is overdue")
    .option("--owner <name>", "only of this person or team")
    .option("--fail", "exit with 1 when anything is listed: for a nightly job")
    .option("--as-of <day>", "YYYY-MM-DD, what counts as today (default: today)")
    .addOption(new Option("--ics", "as a calendar").conflicts(["csv", "json"]))
    .addOption(new Option("--csv", "as a table").conflicts(["ics", "json"]))
    .addOption(new Option("--json", "as one JSON document").conflicts(["ics", "csv"]))
    .action(act(actions));
}

async function actions(context: Context, options: ActionsOptions): Promise<ExitCode> {
  const { terminal } = context;
  const asOf = options.asOf === undefined ? localDay(new Date()) : checkedDay(options.asOf, "--as-of");
  const queried = await openQuery(context, { asOf });
  const { kb } = queried.compiled;
  const facts = actionFacts(kb);
  const wanted = filterOf(options);
  const open = facts.open.filter(wanted);
  if (options.json) terminal.print(jsonText(filteredFile(queried, wanted)));
  else if (options.ics) terminal.print(withoutLastBreak(calendarOf(kb, facts, open, options)));
  else if (options.csv) terminal.print(withoutLastBreak(actionSheet(kb, open)));
  else for (const line of actionLines(open, kb, terminal)) terminal.print(line);
  if (!isTracked(kb)) terminal.tell("the configuration leaves the enrichment `actions` out");
  else if (open.length === 0) terminal.tell(nothingListed(options, facts));
  tellBlocked(queried, terminal);
  return options.fail && open.length > 0 ? 1 : 0;
}

type Listed = Pick<TrackedAction, "owners" | "overdue">;
type Wanted = (action: Listed) => boolean;

function filterOf({ overdue, owner }: ActionsOptions): Wanted {
  const key = owner === undefined ? undefined : ownerKey(owner);
  return (action) =>
    (!overdue || action.overdue) && (key === undefined || action.owners.some((name) => ownerKey(name) === key));
}

/** The reader takes the `@` from handles. */
function ownerKey(name: string): string {
  return nameKey(name.trim().replace(/^@/, ""));
}

interface ActionsFile {
  open: Listed[];
  finished: Listed[];
}

/** `/api/v1/actions.json` with the wanted actions alone; its numbers are of all. */
function filteredFile(queried: Queried, wanted: Wanted): unknown {
  const file = siteJson(queried, "/api/v1/actions.json") as ActionsFile;
  return { ...file, open: file.open.filter(wanted), finished: file.finished.filter(wanted) };
}

/** Reviews are nobody's actions: they stand in the calendar of all. */
function calendarOf(kb: KnowledgeBase, facts: ActionIndex, actions: OpenAction[], options: ActionsOptions): string {
  const whole = options.owner === undefined && !options.overdue;
  const name = `${kb.config.title}: actions${options.owner === undefined ? "" : ` of ${options.owner}`}`;
  return actionCalendar(kb, { name, actions, reviews: whole ? facts.reviews : [] });
}

function withoutLastBreak(text: string): string {
  return text.endsWith("\n") ? text.slice(0, -1) : text;
}

function nothingListed({ overdue, owner }: ActionsOptions, { owners }: ActionIndex): string {
  const what = overdue ? "nothing is overdue" : "nothing is open";
  if (owner === undefined) return what;
  const names = owners.map(({ name }) => name);
  if (names.some((name) => ownerKey(name) === ownerKey(owner))) return `${what} of ${terminalLine(owner)}`;
  return `no action has the owner \`${terminalLine(owner)}\`${didYouMean(owner, names)}`;
}
