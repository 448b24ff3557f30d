import type { List, ListItem, RootContent } from "mdast";
import { isResidue, placeOfNode } from "#read/marks.ts";
import { plainText } from "#read/plain-text.ts";
import { walkMarkdown } from "#read/walk.ts";
import { isNone, placeOf, type Reading, type SectionView, setPlace } from "../reading.ts";

/** Functions of PromQL (prometheus.io/docs/prometheus/latest/querying) that no prose has before a bracket. */
const promFunction =
  /\b(?:rate|irate|increase|delta|deriv|sum|avg|min|max|count|topk|bottomk|quantile|stddev|absent(?:_over_time)?|changes|resets|predict_linear|histogram_quantile|label_replace|(?:avg|min|max|sum|count|quantile|stddev|last)_over_time)\s*(?:(?:by|without)\s*\([^()]*\)\s*)?\(/;
/** `up == 0`, `queue_depth{queue="mail"} > 1000`. */
const comparison =
  /^[A-Za-z_:][\w:]*(?:\{[^{}]*\})?(?:\[\w+\])?\s*(?:==|!=|>=|<=|>|<)\s*(?:bool\s+)?-?[\d.]+(?:e[+-]?\d+)?%?$/;

/** True when code looks like an alert expression. */
export function isAlertExpression(code: string): boolean {
  const text = code.trim();
  if (text === "" || text.length > 2000) return false;
  return comparison.test(text) || (promFunction.test(text) && /[{[]|==|!=|[<>]/.test(text)) || /^ALERT\s/.test(text);
}

/** What will be watched from now on; expressions in code are alerts, to be copied. */
export function readAlerts(reading: Reading, view: SectionView): void {
  const { prevention, monitoring } = reading.incident;
  const nodes = view.nodes.filter((node) => !isResidue(node) && node.type !== "thematicBreak");
  for (const node of measuresOf(nodes)) {
    const text = plainText(node);
    if (text === "" || isNone(text) || isAlertExpression(text)) continue;
    setPlace(reading, `prevention[${prevention.length}]`, placeOfNode(node));
    prevention.push({ area: "monitoring", text });
  }
  walkMarkdown({ type: "root", children: nodes }, (node) => {
    if (isResidue(node)) return "skip";
    if (node.type !== "inlineCode" && node.type !== "code") return undefined;
    for (const expression of expressionsIn(node.value, node.type === "code" ? (node.lang ?? "") : "")) {
      if (monitoring.alerts.includes(expression)) continue;
      setPlace(
        reading,
        `monitoring.alerts[${monitoring.alerts.length}]`,
        placeOf(node.position ? [node as RootContent] : nodes),
      );
      monitoring.alerts.push(expression);
    }
    return undefined;
  });
}

/** Bullets and paragraphs, each a measure of its own. */
function measuresOf(nodes: readonly RootContent[]): (ListItem | RootContent)[] {
  return nodes.flatMap((node): (ListItem | RootContent)[] => {
    if (node.type === "list") return (node as List).children.filter((item) => !isResidue(item));
    return node.type === "paragraph" ? [node] : [];
  });
}

/** A fence of expressions, one on each line or one over many; a rule file gives its `expr:`. */
function expressionsIn(code: string, lang: string): string[] {
  const rules = [...code.matchAll(/^[ \t-]*expr:[ \t]*(?![|>])["']?(\S.*?)["']?[ \t]*$/gm)].map(
    (match) => match[1] ?? "",
  );
  if (rules.length > 0) return rules;
  const lines = code.split("\n").filter((line) => line.trim() !== "" && !line.trim().startsWith("#"));
  if (lines.length > 1 && lines.every(isAlertExpression)) return lines.map((line) => line.trim());
  return isAlertExpression(code) || /^promql$/i.test(lang) ? [lines.join("\n").trim()] : [];
}
