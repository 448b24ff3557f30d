/**
 * The address of a ticket's page: `/t/PROJ-567/`, `/t/acme/shop/12/`, `/t/acme/shop/mr-45/`, `/t/AB/123/`,
 * `/t/pagerduty/Q1234567890ABC/`. What stands after the last slash is a key, a number, or `mr-` and a number, which tells
 * them apart, so that two keys get one address only where they differ in case.
 */
export function ticketPage(key: string): string {
  const path = key.replace(/[#:]/g, "/").replace("!", "/mr-");
  return `/t/${path}/`;
}
