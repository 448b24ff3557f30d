import { isPlaceholder } from "./placeholder.ts";
import { looksRandom } from "./plausible.ts";
import { type Detector, eachHint, type Sighting } from "./sighting.ts";

const stores: readonly (readonly [RegExp, string])[] = [
  [/^postgres/, "PostgreSQL"],
  [/^(?:mysql|mariadb)/, "MySQL"],
  [/^mongodb/, "MongoDB"],
  [/^rediss?|^valkeys?/, "Redis"],
  [/^amqps?/, "AMQP"],
  [/^(?:mssql|sqlserver)/, "SQL Server"],
  [/^oracle/, "Oracle"],
  [/^snowflake/, "Snowflake"],
  [/^smtps?/, "SMTP"],
  [/^(?:ftps?|sftp)/, "FTP"],
  [/^ldaps?/, "LDAP"],
];

/** Documented defaults of a developer's own machine. */
const ownMachine =
  /^(?:localhost|127\.0\.0\.1|\[::1\]|0\.0\.0\.0|db|database|postgres|mysql|redis|rabbitmq|mongo|host|hostname|server)(?:[:/?]|$)/i;

const schemeCharacter = /[A-Za-z0-9+.-]/;
const longest = 1000;

/** `scheme://user:password@host`, whatever the scheme; also a token in the place of the user. */
export const connectionStrings: Detector = ({ text }) => {
  const sightings: Sighting[] = [];
  eachHint(text, "://", (at) => {
    let start = at;
    while (start > Math.max(0, at - 30) && schemeCharacter.test(text[start - 1] ?? "")) start--;
    const scheme = text.slice(start, at).replace(/^[^A-Za-z]+/, "");
    const from = at + 3;
    const end = endOfAuthority(text, from);
    const found = scheme === "" ? undefined : credentialIn(text.slice(from, end), scheme);
    if (!found) return undefined;
    const shown = `${scheme}://`;
    sightings.push({ sort: "secret", name: nameOf(scheme), start: from + found.start, end: from + found.end, shown });
    return from + found.end;
  });
  return sightings;
};

function endOfAuthority(text: string, from: number): number {
  const limit = Math.min(text.length, from + longest);
  let end = from;
  while (end < limit && !/[\s"'`<>|\\]/.test(text[end] ?? "")) {
    // The next address has credentials of its own.
    if (text.startsWith("://", end)) break;
    end++;
  }
  return end;
}

function nameOf(scheme: string): string {
  const kind = scheme.toLowerCase().replace(/^jdbc[:+]?/, "");
  const store = stores.find(([pattern]) => pattern.test(kind))?.[1];
  if (store) return `${store} connection string`;
  return /^https?$/.test(kind) ? "password in a URL" : "connection string";
}

/** Where in `user:password@host…` the password is. */
function credentialIn(authority: string, scheme: string): { start: number; end: number } | undefined {
  const at = hostSign(authority, /^https?$|^wss?$/i.test(scheme));
  if (at === undefined) return undefined;
  const userinfo = authority.slice(0, at);
  const colon = userinfo.indexOf(":");
  if (colon < 0) return tokenOnly(userinfo);
  const user = userinfo.slice(0, colon);
  const password = userinfo.slice(colon + 1);
  if (/[/?#]/.test(user) || /^\d{0,5}(?:[/?#]|$)/.test(password)) return tokenOnly(user);
  const host = authority.slice(at + 1);
  if (isPlaceholder(password) || (ownMachine.test(host) && (password === user || password.length < 8)))
    return tokenOnly(user);
  return { start: colon + 1, end: at };
}

/** `https://<token>@host`, `https://x-access-token:…@host`, and the key of a Sentry address. */
function tokenOnly(user: string): { start: number; end: number } | undefined {
  return user.length >= 16 && !/[/?#@]/.test(user) && looksRandom(user, { uuids: false })
    ? { start: 0, end: user.length }
    : undefined;
}

/** The `@` before the host. Passwords hold unencoded `@` and `/` at times, except in web addresses, whose paths do. */
function hostSign(authority: string, web: boolean): number | undefined {
  const path = web ? authority.search(/[/?#]/) : -1;
  const head = path < 0 ? authority : authority.slice(0, path);
  let sign: number | undefined;
  for (let at = head.indexOf("@"); at >= 0; at = head.indexOf("@", at + 1)) {
    if (/^(?:[A-Za-z0-9_.-]|\[|\$\{|\{\{|$)/.test(head.slice(at + 1, at + 4))) sign = at;
    // What follows the first host is a path or a parameter.
    if (sign !== undefined && /^[\w.-]+(?::\d+)?(?:[/?,;]|$)/.test(head.slice(at + 1))) return sign;
  }
  return sign;
}

/** `user:password@tcp(host:3306)/db` of Go, `jdbc:oracle:thin:user/password@host`, `sqlplus user/password@db`. */
const bareForms: readonly { hint: string; before: RegExp; name: string }[] = [
  { hint: "@tcp(", before: /[\w.-]{1,64}:([^\s:"'`@]{4,128})$/, name: "MySQL connection string" },
  { hint: "@unix(", before: /[\w.-]{1,64}:([^\s:"'`@]{4,128})$/, name: "MySQL connection string" },
  {
    hint: "@",
    before: /(?:oracle:(?:thin|oci):|sqlplus (?:-[a-zA-Z] )?)[\w.-]{1,64}\/([^\s:"'`@/]{4,128})$/,
    name: "Oracle connection string",
  },
];

export const bareConnections: Detector = ({ text, lower }) => {
  const sightings: Sighting[] = [];
  for (const { hint, before, name } of bareForms) {
    if (hint === "@" && !lower.includes("oracle:") && !lower.includes("sqlplus ")) continue;
    eachHint(text, hint, (at) => {
      const password = before.exec(text.slice(Math.max(0, at - 220), at))?.[1];
      if (password && !isPlaceholder(password)) {
        sightings.push({ sort: "secret", name, start: at - password.length, end: at });
      }
      return undefined;
    });
  }
  return sightings;
};
