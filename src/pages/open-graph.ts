import type { Durations } from "#model/incident.ts";
import type { IncidentCard, OpenGraph } from "#model/page.ts";

/** What a chat shows of a link to an incident: `SEV2 · payments · 47 min · the lesson in one line`. */
export function openGraph(card: IncidentCard, durations: Durations): OpenGraph {
  const { severity, services, takeaway, title, id, url, day } = card;
  const minutes = durations.stated?.minutes ?? durations.resolve ?? durations.detectToResolve ?? durations.mitigate;
  const parts = [
    severity.label,
    services.map(({ name }) => name).join(", "),
    minutes === undefined ? "" : durationWords(minutes),
    takeaway,
  ];
  return {
    title: title === "" ? id : title,
    description: parts.filter((part) => part !== "").join(" · "),
    url,
    type: "article",
    // A year or a month alone is no time that readers of the tag understand.
    publishedTime: day.length === 10 ? day : "",
  };
}

/** Minutes → `47 min`, `18 h 47 min`, `3 d 4 h`. Above two days, minutes say nothing any more. */
function durationWords(minutes: number): string {
  const total = Math.max(0, Math.round(minutes));
  if (total < 60) return `${total} min`;
  const hours = Math.floor(total / 60);
  const [large, small] =
    hours < 48 ? [`${hours} h`, [total % 60, "min"]] : [`${Math.floor(hours / 24)} d`, [hours % 24, "h"]];
  return small[0] === 0 ? large : `${large} ${small.join(" ")}`;
}
