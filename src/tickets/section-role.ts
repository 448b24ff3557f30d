import type { TicketRole } from "#model/tickets.ts";

const roles: readonly (readonly [TicketRole, RegExp])[] = [
  [
    "action",
    /\b(?:action items?|actions|follow[ -]?ups?|next steps|to ?dos?|remaining work|preventi(?:on|ve) actions?)\b/i,
  ],
  [
    "incident",
    /^(?:related (?:issues?|tickets?|incidents?)|(?:incident )?tickets?|incident id|tracking (?:issue|ticket))$/i,
  ],
  [
    "fix",
    /\b(?:code changes?|files? (?:modified|changed)|solutions?|permanent fix|hot ?fix(?:es)?|fix(?:es|ed)?|patch(?:es)?|resolution|remediation|pull requests?)\b/i,
  ],
];

/** What a heading or a bold label says about the references below it; nothing for most. */
export function roleOfTitle(title: string): TicketRole | undefined {
  const text = title.slice(0, 100).replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "");
  return roles.find(([, words]) => words.test(text))?.[0];
}
