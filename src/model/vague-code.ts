/**
 * Whether an error code says only that something failed: the name of an exception, an HTTP status, an exit status. Two
 * documents that share it have something in common, and not necessarily the same error.
 */
export function isVagueCode(code: string): boolean {
  return /^(?:HTTP|exit)\b|(?:Error|Exception)$/i.test(code);
}
