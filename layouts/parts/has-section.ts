import type { SiteInfo } from "#model/page.ts";

/** Whether there is such a page as `/actions/`; what is no section, such as a file, always is. */
export function hasSection({ sections }: SiteInfo, url: string): boolean {
  return sections === undefined || !/^\/[^/]+\/$/.test(url) || sections.includes(url);
}
