import { randomBytes } from "node:crypto";
import type { Element, Properties, Root } from "hast";
import type { Data, Nodes } from "mdast";
import { walkElements } from "#read/walk.ts";

/** What our own code says about an element: it may carry an id and classes, which an author's HTML may not. */
export interface TrustedProperties {
  id?: string;
  className?: string[];
  /** Search engines of the site and others leave it out. */
  ignore?: boolean;
  /** What a heading cell heads. */
  scope?: "row" | "col";
  label?: string;
  /** Repeats in sight what others are told already: left out of the accessibility tree. */
  hidden?: boolean;
  /** A word of ours before the author's, in a `span.lead`. */
  lead?: string;
}

/**
 * A seal that no document can know: it is drawn anew for each process and is gone from the output, so that an author's
 * `<div data-nt="…">` stays what it is, a stray attribute.
 */
const seal = randomBytes(16).toString("hex");

/** The sealed form, as an HTML property that the sanitiser lets through. */
export function sealed(properties: TrustedProperties): Properties {
  return { dataNt: seal + JSON.stringify(properties) };
}

/**
 * Gives the element that a Markdown node becomes an id and classes, beside the classes that it has. An element has one id, the
 * last that it is given.
 */
export function trust(node: Nodes, properties: TrustedProperties): void {
  const data: Data = node.data ?? {};
  node.data = data;
  const given = data.hProperties?.dataNt;
  const before = typeof given === "string" && given.startsWith(seal) ? opened(given) : {};
  const className = [...(before.className ?? []), ...(properties.className ?? [])];
  data.hProperties = {
    ...data.hProperties,
    ...sealed({
      ...before,
      ...properties,
      ...(className.length > 0 ? { className } : {}),
    }),
  };
}

function opened(value: string): TrustedProperties {
  return JSON.parse(value.slice(seal.length)) as TrustedProperties;
}

/** After the sanitiser: puts sealed properties back and drops forged ones. */
export function unseal(tree: Root): void {
  walkElements(tree, (element) => {
    const value = element.properties.dataNt;
    delete element.properties.dataNt;
    if (typeof value !== "string" || !value.startsWith(seal)) return undefined;
    apply(element, opened(value));
    return undefined;
  });
}

function apply(element: Element, { id, className, ignore, scope, label, hidden, lead }: TrustedProperties): void {
  const { properties } = element;
  if (id) properties.id = id;
  if (className) properties.className = [...((properties.className as string[] | undefined) ?? []), ...className];
  if (ignore) properties.dataPagefindIgnore = "";
  if (scope) properties.scope = scope;
  if (label) properties.ariaLabel = label;
  if (hidden) properties.ariaHidden = "true";
  if (lead) element.children.unshift(leadOf(lead), { type: "text", value: " " });
}

function leadOf(value: string): Element {
  return { type: "element", tagName: "span", properties: { className: ["lead"] }, children: [{ type: "text", value }] };
}
