import type { Instant } from "#model/instant.ts";
import { dayWords } from "./day-words.ts";

/** A calendar day, `YYYY-MM-DD` or a shorter prefix; "undated" for the empty string. */
export function Day({ day }: { day: string }) {
  if (day === "") return <span class="undated">undated</span>;
  return <time datetime={day}>{dayWords(day)}</time>;
}

/** A point in time exactly as precise as its author was; text that could not be read is shown as it was written. */
export function When({ instant }: { instant: Instant }) {
  const [, day, clock, zone] = instant.iso?.match(/^([\d-]{4,10})(?:T([\d:]+)(Z|[+-]\d\d:\d\d)?)?$/) ?? [];
  if (day === undefined) return <span dir="auto">{instant.raw}</span>;
  return (
    <time datetime={machineTime(day, clock, zone)}>
      {instant.approx ? "about " : ""}
      {dayWords(day)}
      {clock === undefined ? "" : `, ${clockWords(clock)}${zoneWords(zone)}`}
    </time>
  );
}

/** HTML knows no hour without minutes. */
function machineTime(day: string, clock: string | undefined, zone = ""): string {
  if (clock === undefined) return day;
  return `${day}T${clock.length === 2 ? `${clock}:00` : clock}${zone}`;
}

function clockWords(clock: string): string {
  return clock.length === 2 ? `${clock} h` : clock;
}

function zoneWords(zone: string | undefined): string {
  if (zone === undefined) return "";
  return zone === "Z" ? " UTC" : ` UTC${zone}`;
}
