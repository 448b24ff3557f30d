import type { OpenAction } from "#model/actions.ts";
import type { ProfileItem, ProfileSection } from "#model/lesson-layouts.ts";
import type { Cards } from "./cards.ts";
import { withAnchor } from "./catalogue.ts";
import { causeName } from "./cause-name.ts";
import { counted } from "./counted.ts";
import { profileItem, profileLink } from "./profile.ts";
import type { GroupProfile, SharedValue } from "./profile-values.ts";

/** Of each section; the rest is counted. */
const most = 12;
/** Documents that one value names. */
const mostLinks = 4;

export function errorSection({ errors }: GroupProfile, cards: Cards): ProfileSection {
  const items = errors.map((error) => valueItem(error, cards, { code: true }));
  return section({ id: "errors", heading: "Known errors", items }, "error", "/fixes/errors/");
}

/** Those of the authors first; ours are marked. */
export function causeSection({ causes, inferredCauses }: GroupProfile, cards: Cards): ProfileSection {
  const items = [
    ...causes.map((cause) => valueItem({ ...cause, name: causeName(cause.name) }, cards)),
    ...inferredCauses.map((cause) => valueItem({ ...cause, name: causeName(cause.name) }, cards, { inferred: true })),
  ];
  return section({ id: "causes", heading: "Causes", items }, "cause", "/causes/");
}

export function serviceSection({ services }: GroupProfile, cards: Cards): ProfileSection {
  const items = services.map((service) => valueItem(service, cards));
  return section({ id: "services", heading: "Services", items }, "service", "/services/");
}

export function factorSection({ factors }: GroupProfile, cards: Cards): ProfileSection {
  const items = factors.map((factor) => valueItem(factor, cards));
  return section({ id: "factors", heading: "Contributing factors", items }, "factor", "/causes/factors/");
}

export function alertSection({ alerts }: GroupProfile, cards: Cards): ProfileSection {
  const items = alerts.flatMap(({ incident, text, expression, anchor }): ProfileItem[] => {
    const source = cards.byId.get(incident);
    if (source === undefined) return [];
    const links = [profileLink(source, { url: withAnchor(source.url, anchor) })];
    return [profileItem({ name: text, code: expression, links })];
  });
  return section({ id: "alerts", heading: "Alerts and monitoring", items }, "alert", "/alerts/");
}

export function actionSection({ openActions }: GroupProfile, cards: Cards): ProfileSection {
  const items = openActions.flatMap((action): ProfileItem[] => {
    const source = cards.byId.get(action.incident);
    if (source === undefined) return [];
    const url = withAnchor(source.url, action.anchor);
    return [profileItem({ name: action.text, url, detail: promise(action) })];
  });
  return section({ id: "open-actions", heading: "Open actions", items }, "open action", "");
}

function promise({ owners, due, implied, overdue }: OpenAction): string {
  const who = owners.length === 0 ? "no owner" : owners.join(", ");
  if (due === undefined) return `${who}, no date`;
  return `${who}, ${overdue ? "overdue since" : implied ? "by about" : "due"} ${due}`;
}

function valueItem({ name, url, incidents }: SharedValue, cards: Cards, more: Partial<ProfileItem> = {}): ProfileItem {
  const links = cards.of(incidents.slice(0, mostLinks)).map((card) => profileLink(card));
  const left = incidents.length - links.length;
  const detail = left > 0 ? `and ${counted(left, "more document")}` : "";
  return profileItem({ name, url, count: incidents.length, links, detail, ...more });
}

function section(
  { id, heading, items }: Pick<ProfileSection, "id" | "heading" | "items">,
  word: string,
  url: string,
): ProfileSection {
  const left = items.length - most;
  const note = left > 0 ? `${most} of ${counted(items.length, word)}.` : "";
  const more = left > 0 && url !== "" ? { name: `All ${word}s of all documents`, url } : null;
  return { id, heading, note, items: items.slice(0, most), more };
}
