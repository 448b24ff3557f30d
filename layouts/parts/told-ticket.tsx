import type { ToldTicket } from "#model/ticket-pages.ts";
import { count } from "./count.ts";

/** The tracker's own words, and how old they are: nothing is asked of it while one reads. */
export function ToldState({ told: { state, day, age } }: { told: ToldTicket }) {
  if (state === "") return null;
  return (
    <>
      <bdi>{state}</bdi>{" "}
      <span class="muted">
        as of <time datetime={day}>{day}</time>
        {age > 0 ? `, ${count(age, "day")} before this site was made` : ""}
      </span>
    </>
  );
}
