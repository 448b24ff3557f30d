import type { ComponentChildren } from "preact";
import type { Incident, Option } from "#model/incident.ts";
import { firstAnchor } from "./anchors.ts";
import { excerpt } from "./excerpt.ts";
import { fixEntries } from "./fix-entries.tsx";
import { KeyNumbers, keyNumbers } from "./key-numbers.tsx";
import { CodeLines, type Entry, Passage } from "./passage.tsx";

interface BriefProps {
  incident: Incident;
  /** The ids of the body, to which the entries lead. */
  anchors: ReadonlySet<string>;
}

/**
 * What one needs at three in the morning, before the document itself: what fixed it, what was decided, where it broke. Each
 * entry is short and leads to the passage that says it in full.
 */
export function Brief({ incident, anchors }: BriefProps) {
  const entries = [
    ...fixEntries(incident, anchors),
    ...decisionEntries(incident, anchors),
    ...placeEntries(incident, anchors),
    ...deadEnds(incident, anchors),
  ];
  if (entries.length === 0 && keyNumbers(incident).length === 0) return null;
  return (
    <section class="brief" aria-labelledby={entries.length === 0 ? undefined : "brief-heading"}>
      <KeyNumbers incident={incident} />
      {entries.length === 0 ? null : (
        <>
          <h2 id="brief-heading" class="visually-hidden">
            In short
          </h2>
          <dl class="brief-entries">
            {entries.map(({ name, look, value, anchor }, at) => (
              <div key={`${at} ${name}`} class={`brief-entry brief-${look}`}>
                <dt>{anchor === undefined ? name : <a href={`#${anchor}`}>{name}</a>}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </section>
  );
}

function decisionEntries({ decision, options, impact }: Incident, anchors: ReadonlySet<string>): Entry[] {
  const chosen = options.filter((option) => option.decision === "accepted");
  const entries: Entry[] = [];
  if (decision !== undefined || chosen.length > 0) {
    const anchor = firstAnchor(anchors, ["the-decision", "decision", "options"]);
    const value = (
      <>
        {decision === undefined ? null : <Passage text={decision} anchor={anchor} />}
        {chosen.map((option) => (
          <Chosen key={option.n} option={option} of={options.length} anchors={anchors} />
        ))}
      </>
    );
    entries.push({ name: "Decision", look: "decision", value, anchor });
  }
  if (impact.outcome !== undefined) {
    const anchor = firstAnchor(anchors, ["the-outcome", "outcome"]);
    entries.push({
      name: "Outcome",
      look: "decision",
      value: <Passage text={impact.outcome} anchor={anchor} />,
      anchor,
    });
  }
  return entries;
}

function Chosen({ option, of, anchors }: { option: Option; of: number; anchors: ReadonlySet<string> }) {
  const anchor = firstAnchor(anchors, [`option-${option.n.toLowerCase()}`, "options"]);
  const title = excerpt(option.title, 90) || `option ${option.n}`;
  return (
    <p>
      <span class="sign sign-yes">Chosen</span>{" "}
      {anchor === undefined ? <bdi>{title}</bdi> : <a href={`#${anchor}`}>{title}</a>}
      {of > 1 ? <span class="muted"> of {of} options</span> : null}
    </p>
  );
}

function placeEntries(incident: Incident, anchors: ReadonlySet<string>): Entry[] {
  const { failurePoint, correlation, impact, expected, actual, monitoring } = incident;
  const entries: Entry[] = [];
  const add = (name: string, look: Entry["look"], anchor: string | undefined, value: ComponentChildren) =>
    entries.push({ name, look, value, anchor });
  if (expected && actual && !anchors.has("expected-actual")) {
    add("Expected", "place", undefined, <Passage text={expected.text} anchor={undefined} />);
    add("Actual", "place", undefined, <Passage text={actual.text} anchor={undefined} />);
  }
  if (failurePoint) {
    const anchor = firstAnchor(anchors, ["the-failure-point"]);
    add("Failure point", "place", anchor, <FailurePoint point={failurePoint} anchor={anchor} />);
  }
  if (correlation !== undefined) {
    const anchor = firstAnchor(anchors, ["the-correlation"]);
    const value = (
      <>
        <span class="sign sign-unsure">Suspected, not proven</span>
        <Passage text={correlation} anchor={anchor} />
      </>
    );
    add("Recent change", "place", anchor, value);
  }
  if (impact.blastRadius !== undefined) {
    const anchor = firstAnchor(anchors, ["the-blast-radius"]);
    add("Blast radius", "place", anchor, <Passage text={impact.blastRadius} anchor={anchor} />);
  }
  const { alerts } = monitoring;
  if (alerts.length > 0) {
    add(alerts.length === 1 ? "Alert" : "Alerts", "other", undefined, <CodeLines lines={alerts} />);
  }
  return entries;
}

interface FailurePointProps {
  point: NonNullable<Incident["failurePoint"]>;
  anchor: string | undefined;
}

function FailurePoint({ point, anchor }: FailurePointProps) {
  const { text, file, line, symbol } = point;
  const at = file === undefined ? "" : line === undefined ? file : `${file}:${line}`;
  if (!symbol && at === "") return <Passage text={text} anchor={anchor} />;
  return (
    <>
      <p class="failure-place">
        {symbol ? <code>{symbol}</code> : null} {at === "" ? null : <code>{at}</code>}
      </p>
      <Passage text={text} anchor={anchor} />
    </>
  );
}

/** What it was not is worth knowing too. */
function deadEnds({ hypotheses }: Incident, anchors: ReadonlySet<string>): Entry[] {
  const rejected = hypotheses.filter(({ result }) => result === "rejected");
  if (rejected.length === 0) return [];
  const value = (
    <>
      <p>
        {rejected.length} of {hypotheses.length} {hypotheses.length === 1 ? "hypothesis" : "hypotheses"} ruled out:
      </p>
      <ul class="dead-ends">
        {rejected.slice(0, 4).map(({ id, text }) => {
          const anchor = firstAnchor(anchors, [`h-${id.toLowerCase().replace(/^h(?=\d)/, "")}`, "hypotheses"]);
          const said = excerpt(text, 80);
          return (
            <li key={id}>
              <span class="sign sign-no">
                {anchor === undefined ? <bdi>{said}</bdi> : <a href={`#${anchor}`}>{said}</a>}
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
  return [{ name: "Dead ends", look: "other", value, anchor: firstAnchor(anchors, ["hypotheses"]) }];
}
