import type { ProfileItem, ProfileLink } from "#model/lesson-layouts.ts";
import type { IncidentCard, LayoutData, PageOf } from "#model/page.ts";

type Data = LayoutData["profile"];

/** What is particular to one profile. */
export interface ProfileParts extends Partial<Data> {
  url: string;
  heading: string;
}

/** What is known about one service or cause, or about all of them. */
export function profilePage({ url, ...parts }: ProfileParts): PageOf<"profile"> {
  const data: Data = {
    ...{ eyebrow: "", description: "", parent: null, remarks: [], entries: [], sections: [], cards: [] },
    ...{ severities: null, empty: "" },
    ...parts,
  };
  data.sections = data.sections.filter(({ items }) => items.length > 0);
  return {
    ...{ url, layout: "profile", indexed: true, description: data.description },
    title: data.eyebrow === "" ? data.heading : `${data.eyebrow}: ${data.heading}`,
    data,
  };
}

/** An item of which only this much is known. */
export function profileItem(given: Pick<ProfileItem, "name"> & Partial<ProfileItem>): ProfileItem {
  return { url: "", id: "", count: 0, code: false, detail: "", inferred: false, links: [], ...given };
}

/** The document, by its title and its day. */
export function profileLink({ id, title, url, day }: IncidentCard, more: Partial<ProfileLink> = {}): ProfileLink {
  return { name: title === "" ? id : title, url, day, note: "", ...more };
}
