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
  role?: string;
  label?: string;
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

/** Gives the element that a Markdown node becomes an id and classes. */
export function trust(node: Nodes, properties: TrustedProperties): void {
  const data: Data = node.data ?? {};
  node.data = data;
  data.hProperties = { ...data.hProperties, ...sealed(properties) };
}

/** After the sanitiser: puts sealed properties back and drops forged ones. */
export function unseal(tree: Root): void {
  walkElements(tree, (element) => {
    const value = element.properties.dataNt;
    delete element.properties.dataNt;
    if (typeof value !== "string" || !value.startsWith(seal)) return undefined;
    apply(element, JSON.parse(value.slice(seal.length)) as TrustedProperties);
    return undefined;
  });
}

function apply(element: Element, { id, className, ignore, role, label }: TrustedProperties): void {
  const { properties } = element;
  if (id) properties.id = id;
  if (className) properties.className = [...((properties.className as string[] | undefined) ?? []), ...className];
  if (ignore) properties.dataPagefindIgnore = "";
  if (role) properties.role = role;
  if (label) properties.ariaLabel = label;
}
