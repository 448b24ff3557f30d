import GithubSlugger from "github-slugger";
import type { Heading, Link, Root } from "mdast";
import type { ReadingProblem } from "#model/incident.ts";
import { nearestName } from "#model/nearest.ts";
import type { Place } from "#model/place.ts";
import { marksOf, placeOfNode } from "#read/marks.ts";
import { plainLine } from "#read/plain-text.ts";
import { walkMarkdown } from "#read/walk.ts";

/** A link of a document to a place in itself. */
export interface OwnLink {
  /** Without `#`, decoded. */
  target: string;
  place: Place;
}

/** Ids of the page around the document; browsers know `top` by themselves. */
const idsOfPage = ["top", "content", "similar", "toc"];

/**
 * Links to headings are written as GitHub names them (`#root-cause-analysis`), while the page has fixed names (`#causes`):
 * leads them there. Gives every link within the document, for `brokenAnchors`.
 */
export function settleOwnAnchors(root: Root): OwnLink[] {
  const links: { node: Link; target: string }[] = [];
  const headings: Heading[] = [];
  walkMarkdown(root, (node) => {
    if (node.type === "heading") headings.push(node);
    else if (node.type === "link" && node.url.startsWith("#") && node.url.length > 1)
      links.push({ node, target: decoded(node.url.slice(1)) });
    return undefined;
  });
  if (links.length === 0) return [];
  const anchors = anchorsBySlug(headings);
  return links.map(({ node, target }) => {
    const anchor = anchors.own.has(target) ? target : (anchors.bySlug.get(target.toLowerCase()) ?? target);
    if (anchor !== target) node.url = `#${encodeURIComponent(anchor)}`;
    return { target: anchor, place: placeOfNode(node) };
  });
}

/** The title stands at the top of the page, whatever its name. */
function anchorsBySlug(headings: readonly Heading[]): { own: Set<string>; bySlug: Map<string, string> } {
  const slugger = new GithubSlugger();
  const own = new Set<string>();
  const bySlug = new Map<string, string>();
  for (const heading of headings) {
    const { anchor = "top" } = marksOf(heading);
    own.add(anchor);
    const slug = slugger.slug(plainLine(heading));
    if (!bySlug.has(slug)) bySlug.set(slug, anchor);
  }
  return { own, bySlug };
}

/** The links of `settleOwnAnchors` that lead to nothing in the finished HTML. */
export function brokenAnchors(links: readonly OwnLink[], html: string): ReadingProblem[] {
  if (links.length === 0) return [];
  const ids = Array.from(html.matchAll(/ id="([^"]*)"/g), ([, id = ""]) => id);
  const known = new Set([...ids, ...idsOfPage]);
  return links
    .filter(({ target }) => !known.has(target))
    .map(({ target, place }) => ({
      id: "anchor-broken",
      place,
      values: { target, nearest: nearestName(target, ids) ?? "" },
    }));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
