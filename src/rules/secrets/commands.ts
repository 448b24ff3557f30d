import { looksLikePassword } from "./plausible.ts";
import { type Detector, endOfLine, type Sighting } from "./sighting.ts";
import { type Value, type ValueReader, valueReader } from "./value.ts";

/** A command that takes a password in a short flag, and the flag as it stands before the value. */
interface PasswordFlag {
  hint: string;
  command: RegExp;
  /** The whole match precedes the value. */
  flag: RegExp;
  /** The value is `user:password`. */
  withUser?: boolean;
}

const passwordFlags: readonly PasswordFlag[] = [
  // `mysql -p orders` asks for the password and names a database: only what is attached to the flag is one.
  { hint: "mysql", command: /\bmysql(?:dump|admin|import|sh|pump)?\s/g, flag: /\s-p(?=[^\s-])/ },
  { hint: "mariadb", command: /\bmariadb(?:-dump|-admin)?\s/g, flag: /\s-p(?=[^\s-])/ },
  { hint: "sshpass", command: /\bsshpass\s/g, flag: /(?<=\s)-p\s?/ },
  {
    hint: " login",
    command: /\b(?:docker|podman|helm registry|az|oc|skopeo|buildah|crane auth|nerdctl) login\s/g,
    flag: /(?<=\s)-p[ =]/,
  },
  { hint: "redis-cli", command: /\bredis-cli\s/g, flag: /(?<=\s)-a\s/ },
  { hint: "mongo", command: /\bmongo(?:sh|dump|restore|export|import)?\s/g, flag: /(?<=\s)-p\s/ },
  { hint: "curl", command: /\bcurl\s/g, flag: /(?<=\s)(?:-u\s?|--(?:proxy-)?user[ =])/, withUser: true },
  { hint: "ldap", command: /\bldap(?:search|modify|add|delete|passwd|whoami)\s/g, flag: /(?<=\s)-w\s/ },
  { hint: "sqlcmd", command: /\bsqlcmd\s/g, flag: /(?<=\s)-P\s?/ },
  { hint: "htpasswd", command: /\bhtpasswd\s+-\w*b\w*\s+\S+\s+/g, flag: /^\S+\s/ },
  { hint: "openssl", command: /\bopenssl\s/g, flag: /\spass(?:in|out)?\s?pass:|\s-pass(?:in|out)?\s+pass:/ },
  { hint: "rabbitmqctl", command: /\brabbitmqctl\s+(?:add_user|change_password)\s+/g, flag: /^\S+\s/ },
  { hint: "requirepass", command: /\brequirepass(?=\s)/g, flag: /^\s/ },
  { hint: "identified", command: /\bidentified\s+(?:with\s+\S+\s+)?by(?=\s)/gi, flag: /^\s+/ },
];

const anyHint = new RegExp(passwordFlags.map(({ hint }) => hint).join("|"));

/** So long may a command be. */
const longest = 400;

/** Passwords on command lines, in flags that do not say what they carry. */
export const commands: Detector = ({ text, lower }) => {
  if (!anyHint.test(lower)) return [];
  return passwordFlags.flatMap((entry) =>
    lower.includes(entry.hint) ? passwordsOf(entry, text, valueReader(text)) : [],
  );
};

function passwordsOf({ command, flag, withUser }: PasswordFlag, text: string, valueAt: ValueReader): Sighting[] {
  const sightings: Sighting[] = [];
  command.lastIndex = 0;
  for (let call = command.exec(text); call; call = command.exec(text)) {
    // The space after the command belongs to the flag too.
    const from = command.lastIndex - (/\s$/.test(call[0]) && !flag.source.startsWith("^") ? 1 : 0);
    const end = endOfLine(text, from, longest);
    const rest = text.slice(from, end).split(/[|;]\s|&&/, 1)[0] ?? "";
    const found = flag.exec(rest);
    if (!found) continue;
    const sighting = passwordAt(valueAt(from + found.index + found[0].length, true), withUser ?? false);
    if (!sighting) continue;
    sightings.push(sighting);
    command.lastIndex = Math.max(command.lastIndex, sighting.end);
  }
  return sightings;
}

function passwordAt(value: Value | undefined, withUser: boolean): Sighting | undefined {
  if (!value) return undefined;
  const skipped = withUser ? value.text.indexOf(":") + 1 : 0;
  if (withUser && skipped === 0) return undefined;
  const password = value.text.slice(skipped);
  if (!looksLikePassword(password, value)) return undefined;
  return { sort: "secret", name: "password on a command line", start: value.start + skipped, end: value.end };
}
