import { count } from "../parts/count.ts";
import { actionLists, actionsIn, recount } from "./action-board.ts";

/** Shows the filter of the board, and hides the actions that it leaves out. What is chosen stands in the address. */
export function startActionFilter(): void {
  const form = document.querySelector<HTMLFormElement>("[data-action-filter]");
  const board = form?.closest<HTMLElement>("[data-action-board]");
  if (!form || !board) return;
  const selects = [...form.querySelectorAll("select")];
  const wanted = new URLSearchParams(location.search);
  for (const select of selects) {
    const value = wanted.get(select.name) ?? "";
    if ([...select.options].some((option) => option.value === value)) select.value = value;
  }
  const apply = () => filter(board, form, selects);
  form.hidden = false;
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", () => {
    apply();
    remember(selects);
  });
  if (selects.some(({ value }) => value !== "")) apply();
}

function filter(board: HTMLElement, form: HTMLFormElement, selects: readonly HTMLSelectElement[]): void {
  const chosen = selects.filter(({ value }) => value !== "");
  for (const row of actionsIn(board)) row.hidden = !chosen.every(({ name, value }) => has(row, name, value));
  recount(board);
  const words = form.querySelector("[data-action-filtered]");
  if (words === null) return;
  // Those without an owner stand in a list of their own once more.
  const rows = actionLists(board)
    .filter((list) => list.dataset.group !== "unowned")
    .flatMap(actionsIn);
  const shown = rows.filter((row) => !row.hidden).length;
  words.textContent = chosen.length === 0 ? "" : `${shown} of ${count(rows.length, "action")} shown`;
}

/** `-` stands for none. */
function has(row: HTMLElement, name: string, value: string): boolean {
  const values = (row.dataset[name] ?? "").split(" ").filter((each) => each !== "");
  return value === "-" ? values.length === 0 : values.includes(value);
}

function remember(selects: readonly HTMLSelectElement[]): void {
  const address = new URL(location.href);
  for (const { name, value } of selects) {
    if (value === "") address.searchParams.delete(name);
    else address.searchParams.set(name, value);
  }
  history.replaceState(null, "", address);
}
