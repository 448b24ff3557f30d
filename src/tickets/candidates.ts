import { formOf, type TicketForm } from "./token.ts";

/** A word of a text that may be a reference: `text.slice(start, end)` is `raw`. */
export interface TicketCandidate {
  start: number;
  end: number;
  raw: string;
  form: TicketForm;
}

/** What the configuration says about words that are too common to be looked at without it. */
export interface CandidateHints {
  /** Sentry projects: `SHOP-API`. */
  projects?: readonly string[];
  /** `bug 1234` is one of Bugzilla. */
  bugs?: boolean;
}

/** An address, or a run of characters that neither space nor a bracket, quote, comma or dash ends. */
const words = /https?:\/\/[^\s<>"'`|\\^{}[\]]+|[^\s<>()[\]{}"'`,;|“”„‘’«»…–—]+/g;

/**
 * All that may be a reference to a ticket, from left to right, without overlaps. Reads each character a fixed number of
 * times. Whether a candidate is a ticket depends on which trackers are known: see `resolve.ts`.
 */
export function ticketCandidates(text: string, hints: CandidateHints = {}): TicketCandidate[] {
  // Every form has a digit, and most texts have none.
  if (!/\d/.test(text)) return [];
  const found: TicketCandidate[] = [];
  for (const { 0: word, index } of text.matchAll(words)) {
    if (!isWorthALook(word) && !hints.bugs) continue;
    for (const { start, end } of pieces(word, index)) {
      const raw = text.slice(start, end);
      const form = formOf(raw, hints.projects);
      if (form === "number" && !isReference(text, start, end)) continue;
      if (form !== undefined) found.push({ start, end, raw, form });
      else if (hints.bugs && /^[1-9]\d{2,8}$/.test(raw)) found.push(...bugAt(text, start, end));
    }
  }
  return found;
}

/** Most words with a digit are dates, times and amounts, and looking at each cost more than all the rest. */
function isWorthALook(word: string): boolean {
  return /\d/.test(word) && /[#!@]|[A-Z]|sc-|:\/\/|y:/.test(word);
}

interface Piece {
  start: number;
  end: number;
}

/** `PROJ-1/PROJ-2`, `fixes:#12`: what one word holds. */
function pieces(word: string, offset: number): Piece[] {
  const whole = trimmed(word, 0, word.length);
  const inner = word.slice(whole.start, whole.end);
  const shifted = ({ start, end }: Piece): Piece => ({ start: start + offset, end: end + offset });
  if (/^(?:https?:\/\/|(?:pagerduty|bugzilla):[A-Z0-9]+$)/i.test(inner)) return [shifted(whole)];
  const parts = split(word, whole, /[:=]/).flatMap((part) => {
    const members = split(word, part, "/");
    const keys = members.length > 1 && members.every(({ start, end }) => isShort(word.slice(start, end)));
    return keys ? members : [part];
  });
  return parts.map(({ start, end }) => shifted(trimmed(word, start, end)));
}

function isShort(text: string): boolean {
  const form = formOf(text);
  return form === "key" || form === "number" || form === "request";
}

function split(word: string, { start, end }: Piece, at: string | RegExp): Piece[] {
  let from = start;
  return word
    .slice(start, end)
    .split(at)
    .map((part) => {
      const piece = { start: from, end: from + part.length };
      from = piece.end + 1;
      return piece;
    });
}

const before = new Set("*_~.+");
const after = new Set("*_~.!?:)]}'&");

/** Without the marks of emphasis and the punctuation around it. */
function trimmed(word: string, from: number, to: number): Piece {
  let [start, end] = [from, to];
  while (start < end && before.has(word.charAt(start))) start += 1;
  while (end > start && after.has(word.charAt(end - 1))) end -= 1;
  return { start, end };
}

const trackerWord =
  /^(?:issues?|prs?|pull|pulls|requests?|mrs?|merge|bugs?|tickets?|fix(?:es|ed)?|clos(?:es?|ed)|resolv(?:es?|ed)|refs?|references?|gh|github|gitlab|addresses|implements|reverts?|reverted|follow|followup|tracking|tracked|duplicate|dupe|landed|merged|upstream|backport)$/i;

/** `attempt #2`, `block #88120`: a number that counts something. */
const counted =
  /^(?:numbers?|no|nr|rank|ranked|place|items?|points?|attempts?|try|tries|steps?|stage|phase|parts?|chapters?|sections?|fig|figures?|tables?|options?|hypothes[ie]s|theor(?:y|ies)|causes?|factors?|whys?|lessons?|mistakes?|errors?|problems?|reasons?|rules?|priority|questions?|scenarios?|cases?|examples?|tests?|runs?|builds?|jobs?|pipelines?|deploys?|deployments?|releases?|versions?|nodes?|servers?|hosts?|instances?|shards?|partitions?|replicas?|workers?|threads?|cores?|disks?|lines?|pages?|slides?|channels?|blocks?|tx|transactions?|epochs?|slots?|actions?|rounds?|days?|weeks?|waves?|batch|batches|racks?|rooms?|units?|layers?|levels?|invoices?|orders?|customers?|users?|accounts?|incidents?|findings?|mitigations?|defen[cs]es?|assumptions?|goals?|note|notes|comment|comments|footnote|the|our|my|your|its|a|an|is|was|as|top)$/i;

const colour = /^(?:colou?rs?|background|fill|stroke|hex|rgb|css|foreground|tint|shade|border|palette)$/i;

/** Whether `#12` at this place is a reference: GitHub takes every one, but prose also counts with it, and colours have it. */
function isReference(text: string, start: number, end: number): boolean {
  if (text.startsWith("GH-", start)) return true;
  const digits = end - start - 1;
  const word = /(\p{L}+)[^\p{L}\p{N}]{0,3}$/u.exec(text.slice(Math.max(0, start - 24), start))?.[1] ?? "";
  if (trackerWord.test(word)) return true;
  if (counted.test(word) || colour.test(word)) return false;
  // Six digits are a colour before they are an issue.
  if (digits === 6) return false;
  if (digits > 1) return true;
  const bracketed = /[([]/.test(text.charAt(start - 1)) && /[)\]]/.test(text.charAt(end));
  return bracketed || /#\d{1,7}(?:, ?| ?& ?| and )$/.test(text.slice(Math.max(0, start - 14), start));
}

/** `bug 1234`, as Bugzilla itself links it. */
function bugAt(text: string, start: number, end: number): TicketCandidate[] {
  const word = /(?<![\p{L}\p{N}-])bug #?$/iu.exec(text.slice(Math.max(0, start - 7), start));
  if (word === null) return [];
  const from = start - word[0].length;
  return [{ start: from, end, raw: text.slice(from, end), form: "bug" }];
}
