/**
 * Rules whose findings point at text that nobody may print again: messages and code frames mask it, and no difference of
 * the file is shown.
 */
const secretRules: ReadonlySet<string> = new Set(["secret-in-log", "private-key", "pii-in-text"]);

export function isSecretRule(id: string): boolean {
  return secretRules.has(id);
}
