/** The ids of a body: authors' own never get through, so each is one that a link may rely on. */
export function anchorsIn(html: string): ReadonlySet<string> {
  return new Set(
    [...html.matchAll(/<[a-z][a-z0-9]*\s(?:[^<>"]|"[^"]*"){0,60}?\bid="([^"<>]+)"/g)].map(([, id = ""]) => id),
  );
}

/** The first of these ids that the body has. */
export function firstAnchor(anchors: ReadonlySet<string>, ids: readonly string[]): string | undefined {
  return ids.find((id) => anchors.has(id));
}
