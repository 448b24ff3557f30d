import type { Detector, Sighting } from "../secrets/sighting.ts";

/** RFC 2606 and 6761, and names that lead nowhere outside a network. `.test` hosts hold copies of real people's data. */
const reservedDomain =
  /(?:^|\.)(?:example(?:\.(?:com|org|net|edu|test|io|co\.uk|de))?|invalid|localhost|localdomain|local|internal|intranet|lan|home|arpa|svc|cluster|(?:my|your)(?:company|domain|org)\.(?:com|org|net))$/i;

/** Not the end of a domain: files (`icon@2x.png`), units of systemd (`getty@tty1.service`), versions. */
const otherEnding =
  /\.(?:png|jpe?g|gif|svg|webp|ico|js|mjs|cjs|ts|tsx|jsx|css|scss|html?|json|ya?ml|toml|xml|md|txt|log|py|rb|go|rs|java|kt|php|cs|conf|cfg|ini|lock|service|socket|timer|target|slice|scope|mount|device|path|zip|gz|tgz|jar|war|exe|dll|so|beta|alpha|rc|next|latest)$/i;

/** Mailboxes of functions, not of people. */
const functional =
  /^(?:no-?_?reply|do-?not-?reply|bounces?|mailer-daemon|postmaster|hostmaster|webmaster|abuse|noc|security|secure|support|help|helpdesk|info|contact|hello|sales|sponsors|partners|marketing|events|finance|hr|accounts|billing|press|legal|privacy|dpo|jobs|careers|admin|administrator|root|nobody|daemon|www-data|git|svn|hg|oncall|on-call|ops|devops|sre|infra|platform|team|all|everyone|staff|dev|devs|developers|engineering|alerts?|alerting|notifications?|notify|pager|pagerduty|status|incidents?|monitoring|cron|jenkins|ci|bot|build|deploy|service|services|system|users?|user|username|you|me|name|someone|somebody|email|mail|foo|bar|test|tester|demo|sample|example|alice|bob|john\.?doe|jane\.?doe|announce|dev-null|feedback|community|conduct|maintainers?|owner|list|lists)(?:[-+_.](?:\w{1,20}))?$/i;

const localCharacter = /[A-Za-z0-9._%+-]/;
const domain = /[A-Za-z0-9](?:[A-Za-z0-9-]{0,62})(?:\.[A-Za-z0-9-]{1,63}){1,6}/y;

/** Identifiers of messages and lists, which look like addresses. */
const headerLine =
  /(?:message-id|in-reply-to|references|list-id|x-[\w-]{2,40}-id|dkim-signature)["']?\s{0,3}[:=][^\n\r]{0,200}$/i;

/** Addresses of people; not those of functions, in reserved domains, of hosts behind `ssh`, or of accounts in the Fediverse. */
export const emailAddresses: Detector = ({ text }) => {
  const sightings: Sighting[] = [];
  for (let at = text.indexOf("@"); at >= 0; at = text.indexOf("@", at + 1)) {
    const start = startOfLocal(text, at);
    domain.lastIndex = at + 1;
    const host = domain.exec(text)?.[0].replace(/[-.]+$/, "") ?? "";
    const end = at + 1 + host.length;
    if (start === at || host === "" || !isPersonal(text.slice(start, at), host)) continue;
    if (isOtherThing(text, start, end)) continue;
    sightings.push({ sort: "email", name: "e-mail address", start, end });
  }
  return sightings;
};

function startOfLocal(text: string, at: number): number {
  let start = at;
  while (start > 0 && at - start < 64 && localCharacter.test(text[start - 1] ?? "")) start--;
  while (start < at && /[.%+-]/.test(text[start] ?? "")) start++;
  return start;
}

function isPersonal(local: string, host: string): boolean {
  if (!/[A-Za-z]/.test(local) || !/\.[A-Za-z]{2,24}$/.test(host)) return false;
  if (/^v?\d+\.\d/.test(host) || reservedDomain.test(host) || otherEnding.test(host)) return false;
  return !functional.test(local);
}

function isOtherThing(text: string, start: number, end: number): boolean {
  if (/[@/:]/.test(text[start - 1] ?? "") && !/(?:mailto:|[A-Za-z]:)$/.test(text.slice(Math.max(0, start - 8), start)))
    return true;
  if (/^(?::[\w~/.-]*\/|[@(])/.test(text.slice(end, end + 40))) return true;
  const line = lineBefore(text, start);
  return /\b(?:ssh|scp|sftp|rsync|mosh)\s[^\n]{0,80}$/.test(line) || headerLine.test(line);
}

function lineBefore(text: string, at: number): string {
  const piece = text.slice(Math.max(0, at - 240), at);
  return piece.slice(Math.max(piece.lastIndexOf("\n"), piece.lastIndexOf("\r")) + 1);
}
