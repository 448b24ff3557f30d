/** Something that a site must not do. `where` is an address or a file of the site. */
export interface Finding {
  check: string;
  where: string;
  what: string;
}

/** What one check looked at, and what it found there. */
export interface CheckResult {
  check: string;
  /** "2,140 pages": what was looked at, so that a check that looked at nothing shows. */
  looked: string;
  findings: Finding[];
}

/** A result, of a function that reports by `found(where, what)`. */
export function resultOf(
  check: string,
  looked: string,
  found: readonly (readonly [where: string, what: string])[],
): CheckResult {
  return { check, looked, findings: found.map(([where, what]) => ({ check, where, what })) };
}
