import type { Element, ElementContent, Root as HtmlRoot, RootContent, Text } from "hast";
import type { Root } from "mdast";
import type { TicketMention, TicketRole } from "#model/tickets.ts";
import { walkMarkdown } from "#read/walk.ts";
import { type CandidateHints, ticketCandidates } from "#tickets/candidates.ts";
import { roleOfTitle } from "#tickets/section-role.ts";
import { formOf } from "#tickets/token.ts";

type Content = RootContent | ElementContent;

/** Where nothing becomes a link: code and formulas, links, controls, and what heads a folded part. */
const closed = new Set([
  "code",
  "pre",
  "kbd",
  "samp",
  "var",
  "script",
  "style",
  "summary",
  "button",
  "label",
  "math",
  "svg",
]);
const block = new Set(["p", "li", "td", "th", "dd", "div", "blockquote", "tr", "dl"]);
const notWritten = ["placeholder", "left-from-template"];

/**
 * After the sanitiser: each word that may be a ticket becomes `<a href="nt-ticket:<n>">`, each web address that is its own
 * text too. Nobody can forge such a link, because the sanitiser lets no other scheme through than those of the web and of
 * mail. What a link leads to, and a code span that is nothing but `owner/repo#12`, is a mention that needs no link.
 */
export function markTickets(tree: HtmlRoot, hints: CandidateHints): TicketMention[] {
  const marker = new Marker(hints);
  marker.visit(tree);
  return marker.mentions;
}

/** `[issue]: https://…/issues/7`, which stands nowhere on the page when nothing refers to it. */
export function definedMentions(root: Root): TicketMention[] {
  const found: TicketMention[] = [];
  walkMarkdown(root, (node) => {
    if (node.type === "definition" && formOf(node.url) === "url") {
      const { line = 1, column = 1 } = node.position?.start ?? {};
      found.push({ text: node.url, line, column });
    }
    return undefined;
  });
  return found;
}

class Marker {
  readonly mentions: TicketMention[] = [];
  private readonly hints: CandidateHints;
  /** Roles by the level of the heading that gives them. */
  private readonly sections: (TicketRole | undefined)[] = [];
  private label: TicketRole | undefined;

  constructor(hints: CandidateHints) {
    this.hints = hints;
  }

  visit(parent: HtmlRoot | Element): void {
    const children: Content[] = [];
    for (const child of parent.children as Content[]) {
      if (child.type === "text") children.push(...this.split(child));
      else {
        if (child.type === "element") this.enter(child);
        children.push(child);
      }
    }
    parent.children = children as typeof parent.children;
  }

  private enter(element: Element): void {
    const { tagName } = element;
    if (isNotWritten(element)) return;
    if (tagName === "a") return this.follow(element);
    if (tagName === "code") return this.quote(element);
    if (closed.has(tagName)) return;
    const level = /^h([1-6])$/.exec(tagName)?.[1];
    if (level !== undefined) this.section(Number(level), textOf(element));
    else if (tagName === "strong" || tagName === "dt") this.label = roleOfTitle(textOf(element)) ?? this.label;
    else if (block.has(tagName)) this.label = tagName === "dd" ? this.label : undefined;
    this.visit(element);
  }

  private section(level: number, title: string): void {
    this.sections.length = Math.min(this.sections.length, level);
    this.sections[level] = roleOfTitle(title);
    this.label = undefined;
  }

  /** Web addresses are read by whoever knows the trackers. */
  private follow(element: Element): void {
    const href = String(element.properties.href ?? "");
    if (formOf(href) !== "url" || !/\d/.test(href)) return;
    const n = this.note(href, element.position?.start);
    const plain = Object.keys(element.properties).every(
      (name) => name === "href" || name === "rel" || name === "dataLine",
    );
    if (plain && textOf(element) === href) {
      element.properties = { href: `nt-ticket:${n}` };
      element.children = [{ type: "text", value: href }];
    }
  }

  private quote(element: Element): void {
    const [only, ...more] = element.children;
    if (only?.type !== "text" || more.length > 0) return;
    if (formOf(only.value) === "repository") this.note(only.value, element.position?.start);
  }

  private split(text: Text): Content[] {
    const { value, position } = text;
    const found = ticketCandidates(value, this.hints);
    if (found.length === 0) return [text];
    const parts: Content[] = [];
    let done = 0;
    for (const { start, end, raw } of found) {
      const above = value.slice(0, start).split("\n");
      const { line = 1, column = 1 } = position?.start ?? {};
      const at = above.length === 1 ? column + start : (above[above.length - 1]?.length ?? 0) + 1;
      const n = this.note(raw, { line: line + above.length - 1, column: at });
      if (start > done) parts.push({ type: "text", value: value.slice(done, start) });
      const children: Text[] = [{ type: "text", value: raw }];
      parts.push({ type: "element", tagName: "a", properties: { href: `nt-ticket:${n}` }, children });
      done = end;
    }
    if (done < value.length) parts.push({ type: "text", value: value.slice(done) });
    return parts;
  }

  private note(text: string, { line = 1, column = 1 }: { line?: number; column?: number } = {}): number {
    const role = this.label ?? this.sections.filter(Boolean).pop();
    this.mentions.push({ text, line, column, ...(role === undefined ? {} : { role }) });
    return this.mentions.length - 1;
  }
}

function isNotWritten({ properties: { className } }: Element): boolean {
  return Array.isArray(className) && notWritten.some((name) => className.includes(name));
}

function textOf(element: Element): string {
  return element.children
    .map((child) => (child.type === "text" ? child.value : child.type === "element" ? textOf(child) : ""))
    .join("");
}
