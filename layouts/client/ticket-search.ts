/** A ticket of the list, by what one may type for it. */
export interface ListedTicket {
  key: string;
  address: string;
}

/**
 * How well a ticket fits what was pasted: 3 for the ticket itself or its address, 2 where the key begins or ends with it, 1
 * where it holds it, 0 for none. Case does not matter; `#12` finds `acme/shop#12`.
 */
export function fitOf(pasted: string, { key, address }: ListedTicket): 0 | 1 | 2 | 3 {
  const wanted = pasted.trim().toLowerCase();
  const [name, url] = [key.toLowerCase(), address.toLowerCase()];
  if (wanted === "") return 1;
  if (wanted === name || (url !== "" && bare(wanted) === bare(url))) return 3;
  if (/^https?:/.test(wanted))
    return url !== "" && bare(wanted).startsWith(`${bare(url)}/`) ? 3 : lastPart(wanted) === name ? 2 : 0;
  if (name.startsWith(wanted) || name.endsWith(wanted.replace(/^(?:pr |gh-)/, "#"))) return 2;
  return name.includes(wanted) ? 1 : 0;
}

/** Issues and pull requests of one number are one ticket. */
function bare(url: string): string {
  return url
    .replace(/^https?:\/\/(?:www\.)?/, "")
    .replace(/#.*$/, "")
    .replace(/\/$/, "")
    .replace(/\/pull\/(?=\d)/, "/issues/");
}

function lastPart(url: string): string {
  return bare(url).replace(/\?.*$/, "").split("/").pop() ?? "";
}
