import type { Site } from "#pages/lay-out.ts";

/** A JSON file that the site would publish at this URL, so that a command and the site never say different things. */
export function siteJson({ files }: Site, url: string): unknown {
  const body = files.find((file) => file.url === url)?.body;
  if (typeof body !== "string") throw new Error(`the site has no file ${url}`);
  return JSON.parse(body);
}
