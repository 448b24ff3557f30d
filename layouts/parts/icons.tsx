import type { RankKey } from "#model/knowledge-base.ts";

/**
 * The shape of a rank, so that severity is never told by colour alone: octagon, triangle, half-filled diamond, ring,
 * dashed ring. Decorative: a word always stands beside it.
 */
export function RankShape({ rank }: { rank: RankKey }) {
  return (
    <svg class={`shape rank-${rank}`} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      {shapes[rank]}
    </svg>
  );
}

/** The same shapes inside another drawing; each fills a box of 16 by 16. */
export const shapes = {
  "1": <path d="M5.2 1.5h5.6l3.7 3.7v5.6l-3.7 3.7H5.2l-3.7-3.7V5.2z" fill="currentColor" />,
  "2": <path d="M8 1.6 15 14H1z" fill="currentColor" />,
  "3": (
    <g>
      <path d="M8 1.8 14.2 8 8 14.2 1.8 8z" fill="none" stroke="currentColor" stroke-width="1.8" />
      <path d="M8 1.8 14.2 8H1.8z" fill="currentColor" />
    </g>
  ),
  "4": <circle cx="8" cy="8" r="5.6" fill="none" stroke="currentColor" stroke-width="2" />,
  unrated: (
    <circle cx="8" cy="8" r="5.6" fill="none" stroke="currentColor" stroke-width="1.6" stroke-dasharray="2.6 1.8" />
  ),
};

/** The mark of the site: it happened once; the second time stays an outline. */
export function SiteMark() {
  return (
    <svg class="site-mark" viewBox="0 0 32 20" width="32" height="20" aria-hidden="true" focusable="false">
      <circle cx="10" cy="10" r="7.5" fill="currentColor" />
      <circle cx="22" cy="10" r="7.5" fill="none" stroke="currentColor" stroke-width="1.6" stroke-dasharray="2.7 2.2" />
    </svg>
  );
}

export function SearchIcon() {
  return (
    <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <circle cx="6.8" cy="6.8" r="4.6" fill="none" stroke="currentColor" stroke-width="1.5" />
      <path d="m10.3 10.3 4 4" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" />
    </svg>
  );
}

/** A disc, half of it dark: the switch between light and dark. */
export function ThemeIcon() {
  return (
    <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" stroke-width="1.5" />
      <path d="M8 1.8a6.2 6.2 0 0 1 0 12.4z" fill="currentColor" />
    </svg>
  );
}
