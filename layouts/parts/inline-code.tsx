/** A sentence of ours in which values stand between backticks: those become code, everything stays text. */
export function InlineCode({ text }: { text: string }) {
  const parts = text.split("`");
  // An odd number of backticks means that a value has one of its own: then none is markup.
  if (parts.length % 2 === 0) return <>{text}</>;
  return <>{parts.map((part, at) => (at % 2 === 1 ? <code key={`${at} ${part}`}>{part}</code> : part))}</>;
}
