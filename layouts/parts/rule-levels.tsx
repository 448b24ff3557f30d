const levelWords: Record<string, string> = { error: "error", warning: "warning", note: "note", off: "off" };

/** What a finding of the rule counts as, in a draft and in a finished document. */
export function RuleLevels({ levels }: { levels: { draft: string; final: string } }) {
  return (
    <span class="rule-levels">
      <Level when="draft" level={levels.draft} />
      <Level when="final" level={levels.final} />
    </span>
  );
}

function Level({ when, level }: { when: string; level: string }) {
  return (
    <span class={`chip level-chip level-${levelWords[level] ?? "note"}`}>
      <span class="level-when">{when}</span> {level}
    </span>
  );
}
