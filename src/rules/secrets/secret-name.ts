/** `password`: what people choose. `key`: what machines make, and only a random value is one. `session`: the same, without UUIDs. */
export type NameSort = "password" | "key" | "session";

/** Stands in every such name, in lower case: cheap to search, and what stands around it decides. */
export const nameHint = /pass|pwd|secret|token|key|cred|signature|sess|auth|sid|psk|jwt|otp|hmac|_pw|\bpw/g;

const passwordEnds = /(?:password|passwd|passwort|passphrase|passcode|pwd|psk)$/;
const keyEnds =
  /(?:secret|secretkeybase|token|apikey|accesskey|accountkey|authkey|sharedkey|privatekey|signingkey|encryptionkey|masterkey|storagekey|appkey|applicationkey|subscriptionkey|consumerkey|clientkey|clientkeydata|integrationkey|deploykey|servicekey|licensekey|jwtkey|hmackey|writekey|adminkey|sshkey|cookiekey|sessionkey|webhookkey|secretkey|credentials?|creds|signature)$/;
const sessionEnds = /(?:sess(?:ion)?id|connectsid)$/;

/** Names that have such a word and are public, or count something. */
const harmless =
  /^(?:public|publishable|page|next|prev|previous|continuation|pagination|cursor|sync|cancellation|cancel|idempotency|max|min|total|num|count|cache|primary|foreign|sort|partition|lookup|unique)$/;

/** What may follow: the environment, a number, the form of the value. */
const suffix =
  /^(?:prod|production|staging|stage|dev|development|test|qa|live|old|new|current|previous|backup|value|plain|plaintext|raw|base64|b64|hex|data|\d+)$/;

/** Whether a key such as `DB_PASSWORD_PROD`, `dbPassword`, `X-Api-Key` or `spring.datasource.password` names a secret. */
export function nameSort(name: string): NameSort | undefined {
  const parts = name
    .replace(/([a-z\d])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .filter((part) => part !== "");
  if (parts.join("").endsWith("clientkeydata")) return "key";
  while (parts.length > 1 && suffix.test(parts[parts.length - 1] ?? "")) parts.pop();
  if (parts.some((part) => harmless.test(part))) return undefined;
  const last = parts[parts.length - 1] ?? "";
  const joined = parts.join("").replace(/\d+$/, "");
  if (passwordEnds.test(joined) || last === "pass" || last === "pw" || /^(?:pg|my|db|user)pass$/.test(last))
    return "password";
  if (keyEnds.test(joined)) return "key";
  if (sessionEnds.test(joined) || joined === "sid") return "session";
  return ["auth", "jwt", "otp", "sig", "hmac"].includes(last) ||
    (last === "key" && parts.length > 1 && /[_A-Z]/.test(name) && /^[A-Z\d_]+$/.test(name))
    ? "key"
    : undefined;
}
