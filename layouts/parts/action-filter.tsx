import type { ActionBoard, ActionRow } from "#model/actions.ts";
import { kindWords, tierWord } from "./action-row.tsx";

interface Choice {
  value: string;
  name: string;
}

/** Works in the browser alone, so it is hidden until the script is there; without it everything is listed. */
export function ActionFilter({ board }: { board: ActionBoard }) {
  const rows = board.groups.flatMap((group) => (group.id === "unowned" ? [] : group.rows));
  if (rows.length < 2) return null;
  const fields: [string, string, Choice[]][] = [
    ["owners", "Owner", board.owner === "" ? ownersOf(rows) : []],
    ["services", "Service", distinct(rows.flatMap(({ services }) => services.map(asChoice)))],
    ["tier", "Tier", distinct(rows.map(({ tier }) => ({ value: tier, name: tierWord(tier) })))],
    ["kind", "Kind", kindsOf(rows)],
  ];
  return (
    <form class="action-filter" data-action-filter hidden>
      {fields
        .filter(([, , choices]) => choices.length > 1)
        .map(([name, label, choices]) => (
          <label key={name}>
            {label}
            <select name={name}>
              <option value="">All</option>
              {choices.map((choice) => (
                <option key={choice.value} value={choice.value} dir="auto">
                  {choice.name}
                </option>
              ))}
            </select>
          </label>
        ))}
      {/* A choice applies at once; the form has a button because every form has. */}
      <button type="submit" hidden>
        Filter
      </button>
      <p class="muted" data-action-filtered aria-live="polite"></p>
    </form>
  );
}

function ownersOf(rows: readonly ActionRow[]): Choice[] {
  const owners = distinct(rows.flatMap((row) => row.owners.map(asChoice)));
  const some = rows.some((row) => row.owners.length === 0);
  return some && owners.length > 0 ? [{ value: "-", name: "Nobody" }, ...owners] : owners;
}

function kindsOf(rows: readonly ActionRow[]): Choice[] {
  const kinds = distinct(
    rows.flatMap(({ kind }) => (kind === undefined ? [] : [{ value: kind, name: kindWords[kind] }])),
  );
  const some = rows.some(({ kind }) => kind === undefined);
  return some && kinds.length > 0 ? [...kinds, { value: "-", name: "Not stated" }] : kinds;
}

function asChoice({ name, slug }: { name: string; slug: string }): Choice {
  return { value: slug, name };
}

function distinct(choices: Choice[]): Choice[] {
  const byValue = new Map(choices.map((choice) => [choice.value, choice]));
  return [...byValue.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}
