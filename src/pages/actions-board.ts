import { dayAfter, openGroup } from "#enrich/action-state.ts";
import { actionTotals } from "#enrich/actions-totals.ts";
import type {
  ActionBoard,
  ActionGroup,
  ActionGroupId,
  ActionIndex,
  ActionOwner,
  ActionRow,
  TrackedAction,
} from "#model/actions.ts";
import type { KnowledgeBase } from "#model/knowledge-base.ts";
import { actionFacts } from "./actions-facts.ts";
import type { Cards } from "./cards.ts";

/** How many days back "recently" looks. */
const recentDays = 90;

/** `/actions/owners/kim`, to which `/` or `.ics` is added. */
export function ownerUrl({ slug }: Pick<ActionOwner, "slug">): string {
  return `/actions/owners/${slug}`;
}

/** The board of everybody. */
export function wholeBoard(kb: KnowledgeBase, cards: Cards): ActionBoard {
  const facts = actionFacts(kb);
  return {
    ...boardOf(kb, cards, facts, [...facts.open, ...facts.finished]),
    owner: "",
    totals: facts.totals,
    boilerplate: facts.boilerplate.map(({ incidents, ...line }) => ({
      ...line,
      documents: cards.of(incidents).map(({ title, url }) => ({ title, url })),
    })),
    followups: facts.followups,
    reviews: facts.reviews.flatMap(({ incident, day }) => {
      const card = cards.byId.get(incident);
      return card === undefined ? [] : [{ title: card.title, url: card.url, day }];
    }),
    calendar: "/actions.ics",
  };
}

/** The board of one owner: open work, and nothing else. */
export function ownerBoard(kb: KnowledgeBase, cards: Cards, owner: ActionOwner): ActionBoard {
  const facts = actionFacts(kb);
  const open = facts.open.filter(({ owners }) => owners.includes(owner.name));
  const board = boardOf(kb, cards, facts, open);
  const promising = new Set(open.map(({ incident }) => incident)).size;
  return {
    ...board,
    owner: owner.name,
    groups: board.groups.filter(({ id }) => id !== "unowned" && id !== "finished"),
    totals: actionTotals(open, { documents: promising, documentsWithout: 0 }, kb.asOf),
    boilerplate: [],
    followups: { total: 0, open: 0 },
    reviews: [],
    calendar: `${ownerUrl(owner)}.ics`,
  };
}

type SharedParts = Pick<ActionBoard, "groups" | "owners" | "finishedBefore" | "finishedUndated" | "sheet" | "json">;

function boardOf(kb: KnowledgeBase, cards: Cards, facts: ActionIndex, actions: readonly TrackedAction[]): SharedParts {
  const owners = facts.owners.map((owner) => ({ ...owner, url: `${ownerUrl(owner)}/` }));
  const rowOf = rowMaker(kb, cards, owners);
  const open = actions.filter(({ state }) => state === "open");
  const finished = actions.filter(({ state }) => state !== "open");
  const dated = finished.filter(({ completed }) => completed !== undefined);
  const recent = dated.filter(({ completed = "" }) => completed >= dayAfter(kb.asOf, -recentDays));
  const inGroup = (id: "overdue" | "soon" | "later" | "undated") =>
    open.filter((action) => openGroup(action, kb.asOf) === id).flatMap(rowOf);
  return {
    groups: [
      group("overdue", inGroup("overdue")),
      group("soon", inGroup("soon")),
      group("later", inGroup("later")),
      group("undated", inGroup("undated")),
      group("unowned", open.filter(({ owners }) => owners.length === 0).flatMap(rowOf)),
      group("finished", recent.flatMap(rowOf)),
    ],
    owners,
    finishedBefore: dated.length - recent.length,
    finishedUndated: finished.length - dated.length,
    sheet: "/actions.csv",
    json: "/api/v1/actions.json",
  };
}

const headings: Readonly<Record<ActionGroupId, string>> = {
  overdue: "Overdue",
  soon: "Due in 14 days",
  later: "Open, due later",
  undated: "Open without a date",
  unowned: "Open without an owner",
  finished: "Done recently",
};

function group(id: ActionGroupId, rows: ActionRow[]): ActionGroup {
  return { id, heading: headings[id], rows, whole: null };
}

type RowOf = (action: TrackedAction) => ActionRow[];

/** An action whose document is not published makes no row. */
function rowMaker(kb: KnowledgeBase, cards: Cards, owners: ActionBoard["owners"]): RowOf {
  const byName = new Map(owners.map((owner) => [owner.name, owner]));
  const serviceSlugs = new Map((kb.facts.services?.groups ?? []).map(({ name, slug }) => [name, slug]));
  return (action) => {
    const card = cards.byId.get(action.incident);
    if (card === undefined) return [];
    return [
      {
        ...action,
        url: `${card.url}#${action.anchor}`,
        incidentTitle: card.title,
        incidentUrl: card.url,
        owners: action.owners.map((name) => {
          const { slug = "", url = "" } = byName.get(name) ?? {};
          return { name, slug, url };
        }),
        services: card.services.map((service) => ({ ...service, slug: serviceSlugs.get(service.name) ?? "" })),
      },
    ];
  };
}
