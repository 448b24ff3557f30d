import type { Fix, Incident } from "#model/incident.ts";
import { firstAnchor } from "./anchors.ts";
import { count } from "./count.ts";
import { CodeLines, type Entry, Passage } from "./passage.tsx";

const names: Record<Fix["kind"], string> = {
  workaround: "Quick fix",
  hotfix: "Hotfix",
  permanent: "Permanent fix",
  mitigation: "Mitigation",
};

/** What helps at once stands first. */
const order: readonly Fix["kind"][] = ["workaround", "hotfix", "permanent", "mitigation"];

/** What fixed it: one entry for each sort of fix, with whether somebody checked that it holds. */
export function fixEntries({ fixes }: Incident, anchors: ReadonlySet<string>): Entry[] {
  return order.flatMap((kind): Entry[] => {
    const own = fixes.flatMap((fix, at) =>
      fix.kind === kind && says(fix) ? [{ fix, anchor: firstAnchor(anchors, [`fix-${at + 1}`, "fix"]) }] : [],
    );
    if (own.length === 0) return [];
    const value = own.slice(0, most).map(({ fix, anchor }, at) => <FixSummary key={at} fix={fix} anchor={anchor} />);
    if (own.length > most) value.push(<p class="muted">and {own.length - most} more below</p>);
    return [{ name: names[kind], look: "fix", value, anchor: own[0]?.anchor }];
  });
}

/** Of one sort; the others are in the text. */
const most = 3;

function says({ text, commands, files, codeBefore, codeAfter }: Fix): boolean {
  return text !== "" || commands.length + files.length > 0 || codeBefore !== undefined || codeAfter !== undefined;
}

function FixSummary({ fix, anchor }: { fix: Fix; anchor: string | undefined }) {
  const { text, result, commands, codeBefore, codeAfter, verified } = fix;
  const lines = commands.length > 0 ? commands : codeBefore === undefined && codeAfter ? [codeAfter] : [];
  return (
    <>
      <Passage text={text === "" ? withoutWords(fix) : text} anchor={anchor} />
      {result ? (
        <p dir="auto">
          <span class="muted">Result:</span> {result}
        </p>
      ) : null}
      {lines.join("\n").split("\n").length <= 8 && lines.length > 0 ? <CodeLines lines={lines} /> : null}
      {verified.length === 0 ? null : <Verified checks={verified} />}
    </>
  );
}

/** A fix that is only code. */
function withoutWords({ files, commands }: Fix): string {
  if (files.length > 0) return `Changed ${files.map(({ path }) => path).join(", ")}.`;
  return commands.length > 0 ? `${count(commands.length, "command")}:` : "A change of code.";
}

function Verified({ checks }: { checks: Fix["verified"] }) {
  const done = checks.filter(({ ticked }) => ticked).length;
  const all = done === checks.length;
  return (
    <p>
      <span class={`sign ${all ? "sign-yes" : "sign-unsure"}`}>
        {all ? "Verified" : done === 0 ? "Not verified yet" : "Partly verified"}
      </span>{" "}
      <span class="muted">
        {done} of {count(checks.length, "check")} done
      </span>
    </p>
  );
}
