import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
} from "yaml";
import {
  type BlockValues,
  deepestValue,
  emptyValues,
  itemPath,
  memberPath,
  mostValues,
  noteKey,
  type Span,
  syntaxFailure,
  syntaxProblem,
} from "./front-matter-values.ts";
import { tooDeepAt } from "./front-matter-yaml-depth.ts";
import { explainYamlError, explainYamlWarning } from "./front-matter-yaml-reasons.ts";

/**
 * YAML 1.2 core: dates stay text, `no` and `off` too. Keys are compared here, because the parser's own check takes
 * seconds for some thousand keys; aliases are followed here, so that they can be counted.
 */
const options = {
  schema: "core",
  merge: false,
  resolveKnownTags: false,
  prettyErrors: false,
  stringKeys: true,
  uniqueKeys: false,
} as const;

export function readYamlBlock(source: string): BlockValues {
  const deep = tooDeepAt(source);
  if (deep !== undefined) {
    return syntaxFailure({ start: deep, end: deep + 1 }, `values are nested deeper than ${deepestValue} levels`);
  }
  const document: Document.Parsed = parseDocument(source, options);
  const [first] = document.errors.toSorted((a, b) => a.pos[0] - b.pos[0]);
  if (first) {
    const { span, reason } = explainYamlError(source, first, document.contents);
    return syntaxFailure(span, reason);
  }
  const values = emptyValues();
  for (const warning of document.warnings) {
    const explained = explainYamlWarning(source, warning);
    if (explained) values.problems.push(syntaxProblem(explained.span, explained.reason));
  }
  readRoot({ source, values, anchors: new Map(), open: new Set(), count: 0 }, document.contents);
  return values;
}

/** Whether any tool could read it, with all that YAML allows and front matter does not: keys that are lists, say. */
export function isYaml(source: string): boolean {
  return tooDeepAt(source) === undefined && parseDocument(source, { prettyErrors: false }).errors.length === 0;
}

interface Walk {
  source: string;
  values: BlockValues;
  anchors: Map<string, Node>;
  /** The collections that are being read, to see a cycle. */
  open: Set<Node>;
  count: number;
}

/** Thrown to leave the walk at once: nothing of a block that multiplies or never ends is used. */
class Refused extends Error {
  readonly span: Span;
  constructor(span: Span, reason: string) {
    super(reason);
    this.span = span;
  }
}

function readRoot(walk: Walk, root: Node | null): void {
  if (root === null || (isScalar(root) && root.value === null)) return;
  try {
    const data = readNode(walk, root, "", 0);
    if (isMap(root)) walk.values.data = data as Record<string, unknown>;
    else walk.values.noKeys = true;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    Object.assign(walk.values, syntaxFailure(error.span, error.message));
  }
}

function readNode(walk: Walk, node: Node, path: string, depth: number, aliasSpan?: Span): unknown {
  const span = aliasSpan ?? spanOf(walk, node);
  if (isAlias(node)) return readNode(walk, aliasTarget(walk, node), path, depth, span);
  walk.count += 1;
  if (walk.count > mostValues) throw new Refused(span, "aliases multiply this to more values than anybody wrote");
  if (depth > deepestValue) throw new Refused(span, `values are nested deeper than ${deepestValue} levels`);
  if (!isScalar(node) && !isMap(node) && !isSeq(node)) return null;
  if (node.anchor) walk.anchors.set(node.anchor, node);
  if (path !== "") walk.values.spans.set(path, span);
  if (isScalar(node)) return scalarValue(node.value, node.source);
  if (walk.open.has(node)) throw new Refused(span, "this alias refers to the value that it is in");
  walk.open.add(node);
  const value = isMap(node)
    ? readPairs(walk, node.items as Pair<Node, Node | null>[], path, depth, aliasSpan)
    : node.items.map((item, index) =>
        isNode(item) ? readNode(walk, item, itemPath(path, index), depth + 1, aliasSpan) : null,
      );
  walk.open.delete(node);
  return value;
}

function readPairs(
  walk: Walk,
  pairs: Pair<Node, Node | null>[],
  path: string,
  depth: number,
  aliasSpan?: Span,
): unknown {
  const members: Record<string, unknown> = Object.create(null);
  for (const { key: keyNode, value } of pairs) {
    const key = isScalar(keyNode) ? String(keyNode.value ?? "") : "";
    const keySpan = aliasSpan ?? spanOf(walk, keyNode);
    if (isScalar(keyNode) && keyNode.anchor) walk.anchors.set(keyNode.anchor, keyNode);
    const keyPath = memberPath(path, key);
    if (Object.hasOwn(members, key)) {
      walk.values.problems.push(syntaxProblem(keySpan, `\`${key}\` is written twice`));
      continue;
    }
    if (!noteKey(walk.values, keyPath, key, keySpan)) continue;
    if (value === null) walk.values.spans.set(keyPath, { start: keySpan.end, end: keySpan.end });
    members[key] = value === null ? null : readNode(walk, value, keyPath, depth + 1, aliasSpan);
  }
  return members;
}

function aliasTarget(walk: Walk, alias: Alias): Node {
  const target = walk.anchors.get(alias.source);
  if (target) return target;
  throw new Refused(
    spanOf(walk, alias),
    `\`*${alias.source}\` refers to an anchor that is not there; a text that begins with \`*\` needs quotes`,
  );
}

/** A number that would not be shown as it was written (`1.10`, `007`, `1e3`) stays text: the author meant the digits. */
function scalarValue(value: unknown, source: string | undefined): unknown {
  if (typeof value === "number" && source !== undefined && String(value) !== source) return source;
  return value ?? null;
}

function spanOf(walk: Walk, node: Node): Span {
  const [start, end] = node.range ?? [0, 0];
  return { start, end: start + walk.source.slice(start, end).trimEnd().length };
}
