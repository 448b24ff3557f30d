/** What people write where a password was: `<password>`, `****`, `$DB_PASSWORD`, `{{ password }}`, `[redacted]`. */
const standIn =
  /^(?:<[^<>]*>|\*+|•+|x{3,}|\.{3}|…|\$\{?\w+\}?|\$\([^()]*\)|\{\{?[^{}]*\}?\}|\[[^[\]]*\]|%\w+%|password|passwd|pass|pwd|secret|redacted|masked|hidden|removed|changeme|example)$/i;

/** True when the secret is only a place for one: the password of a URL, or all of it, is such a word. */
export function isPlaceholderSecret(secret: string): boolean {
  const password = /^[a-z][a-z0-9+.-]{1,20}:\/\/[^:@/\s]{0,200}:([^@\s]{1,200})@/i.exec(secret)?.[1];
  return standIn.test(password ?? secret);
}
