import { grouped } from "../parts/count.ts";

/** The lists of the board, with the headings that count them. */
export function actionLists(board: ParentNode): HTMLElement[] {
  return [...board.querySelectorAll<HTMLElement>("[data-group]")];
}

export function actionsIn(list: ParentNode): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>("[data-action]")];
}

/** Makes the numbers beside the headings those of the actions that are shown, after some were moved or hidden. */
export function recount(board: ParentNode): void {
  for (const list of actionLists(board)) {
    const all = actionsIn(list);
    const shown = all.filter((row) => !row.hidden).length;
    const id = list.dataset.group ?? "";
    const number = board.querySelector(`[data-count-of="${id}"]`);
    if (number !== null) {
      const total = Number(list.dataset.total ?? all.length);
      const looked = total === all.length ? grouped(total) : `the first ${grouped(all.length)}`;
      number.textContent = shown === all.length ? grouped(total) : `${grouped(shown)} of ${looked}`;
    }
    list.hidden = shown === 0;
    const nothing = board.querySelector<HTMLElement>(`[data-nothing-in="${id}"]`);
    if (nothing !== null) nothing.hidden = all.length > 0;
  }
}
