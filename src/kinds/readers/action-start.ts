import type { Nodes } from "mdast";
import type { Action, ActionTier } from "#model/incident.ts";
import type { Instant } from "#model/instant.ts";
import type { Place } from "#model/place.ts";
import { marksOf } from "#read/marks.ts";
import { nextAnchor, type Reading, setPlace } from "../reading.ts";
import { actionKind, saysDone } from "./action-details.ts";

/** Where an action stands has one name: a heading, or a line that says something else too, keeps its own. */
export function anchorAt(node: Nodes, action: Action): void {
  const marks = marksOf(node);
  marks.anchor ??= action.anchor;
  action.anchor = marks.anchor;
}

/** What a heading or a line says about the actions below it. */
export interface ActionGroup {
  tier: ActionTier;
  due: Instant | undefined;
  kind?: Action["kind"];
  /** `Completed` of `Immediate actions (completed)`. */
  status?: string;
}

export function startAction(reading: Reading, group: ActionGroup, text: string, place: Place): Action {
  const { actions } = reading.incident;
  const action: Action = {
    text,
    tier: group.tier,
    owners: [],
    done: false,
    tickets: [],
    anchor: nextAnchor(reading, "actions"),
  };
  if (group.kind) action.kind = group.kind;
  if (group.status) action.status = group.status;
  setPlace(reading, `actions[${actions.length}]`, place);
  actions.push(action);
  return action;
}

/** The group that a heading, or a line such as `**Short term:**`, makes within the group around it. */
export function groupOf(title: string, around: ActionGroup): ActionGroup {
  const kind = actionKind(title.replace(/^[^\p{L}]+/u, ""));
  const aside = /\(([^()]{2,40})\)\s*:?\s*$/.exec(title)?.[1];
  return {
    tier: tierOf(title) ?? around.tier,
    due: around.due,
    ...(kind ? { kind } : {}),
    ...(aside && saysDone(aside) ? { status: aside } : {}),
  };
}

function tierOf(title: string): ActionTier | undefined {
  const words = title.toLowerCase();
  if (/^\W*(?:immediate|right away|today)/.test(words)) return "immediate";
  if (/^\W*short[ -]?term/.test(words)) return "short";
  if (/^\W*long(?:er)?[ -]?term/.test(words)) return "long";
  return /^\W*process/.test(words) ? "process" : undefined;
}
