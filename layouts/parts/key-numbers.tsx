import type { Incident } from "#model/incident.ts";
import { durationWords } from "./duration.ts";
import { excerpt } from "./excerpt.ts";

interface KeyNumber {
  name: string;
  value: string;
}

/** The numbers that the author states: whom it hit, how long, what it cost. Nothing is computed but the duration. */
export function KeyNumbers({ incident }: { incident: Incident }) {
  const numbers = keyNumbers(incident);
  if (numbers.length === 0) return null;
  return (
    <dl class="key-numbers" title="Key numbers">
      {numbers.map(({ name, value }) => (
        <div key={name} class="key-number">
          <dt>{name}</dt>
          <dd>
            <bdi>{value}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Longer than this a value is a sentence and not a number. Code units. */
const longest = 72;

/** Each as the author wrote it. The duration alone has its own place on the page. */
export function keyNumbers({ impact, durations }: Incident): KeyNumber[] {
  const { revenue, sla, reputation } = impact.business;
  const stated = [
    { name: "Users affected", value: impact.users?.raw },
    { name: "Revenue", value: revenue?.none ? "none" : revenue?.raw },
    { name: "Service level", value: sla?.none ? "not affected" : sla?.raw },
    // Without a figure it is a story, and told below.
    { name: "Reputation", value: reputation && /\d/.test(reputation.raw) ? reputation.raw : undefined },
  ];
  const length =
    durations.stated?.raw ?? (durations.resolve === undefined ? undefined : durationWords(durations.resolve));
  const numbers = stated.flatMap(({ name, value }) => (value ? [{ name, value: figure(value) }] : []));
  if (numbers.length === 0 || !length) return numbers;
  numbers.splice(1, 0, { name: "Duration", value: figure(length) });
  return numbers;
}

/** Of several statements that the reader joined, the first with a figure. */
function figure(raw: string): string {
  const parts = raw.split(/;\s|\n/);
  return excerpt(parts.find((part) => /\d/.test(part)) ?? raw, longest);
}
