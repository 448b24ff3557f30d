import type { TocEntry } from "#model/record.ts";

/** Deeper headings would make the list longer than it helps. */
const deepest = 3;

/**
 * The table of contents. It is closed where it stands above the text on a small screen; beside the text the style sheet
 * keeps it open. An author may want it open everywhere.
 */
export function Toc({ entries, open = false }: { entries: TocEntry[]; open?: boolean }) {
  const shown = entries.filter(({ level }) => level <= deepest);
  if (shown.length === 0) return null;
  const top = Math.min(...shown.map(({ level }) => level));
  return (
    <nav class="toc" aria-label="On this page" data-toc>
      <details open={open}>
        <summary>On this page</summary>
        <ol>
          {shown.map(({ level, text, anchor }) => (
            <li key={anchor} class={level > top ? "toc-sub" : undefined}>
              <a href={`#${anchor}`}>
                <bdi>{text}</bdi>
              </a>
            </li>
          ))}
        </ol>
      </details>
    </nav>
  );
}
