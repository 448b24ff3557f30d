import type { ActionBoard, ActionGroup, ActionGroupId } from "#model/actions.ts";
import type { Page } from "#model/page.ts";
import { paged } from "./paging.ts";

/** Rows on the board, and on each page of a list that goes on elsewhere. */
const most = 200;

/** What has a date stays on the board whole, because the reader's browser moves it from "due" to "overdue". */
const undated: readonly ActionGroupId[] = ["undated", "unowned", "finished"];

/**
 * A board that stays small, and pages for the lists that it only begins: ten thousand documents have more actions than a
 * page can hold.
 *
 * @param url of the board, such as `/actions/`
 */
export function withLists(board: ActionBoard, url: string): { board: ActionBoard; pages: Page[] } {
  const pages: Page[] = [];
  const groups = board.groups.map((group) => {
    const { id, rows } = group;
    if (!undated.includes(id) || rows.length <= most) return group;
    const whole = { url: `${url}${id}/`, total: rows.length };
    pages.push(...listPages(board.owner, group, url, whole.url));
    return { ...group, rows: rows.slice(0, most), whole };
  });
  return { board: { ...board, groups }, pages };
}

function listPages(owner: string, { heading, rows }: ActionGroup, boardUrl: string, listUrl: string): Page[] {
  return paged(listUrl, rows, most).map(({ url, items, pages }) => ({
    ...{ url, layout: "action-list", title: owner === "" ? heading : `${heading}: ${owner}`, description: "" },
    // A search engine has no business with a person's name.
    indexed: owner === "",
    data: { owner, heading, boardUrl, total: rows.length, rows: items, pages },
  }));
}
