import type { Element, Root as HastRoot } from "hast";
import type { Root } from "mdast";
import { unified } from "unified";
import type { ReadingProblem } from "#model/incident.ts";
import { isResidue, placeOfNode } from "#read/marks.ts";
import { walkMarkdown } from "#read/walk.ts";

/** What KaTeX says about the formulas that it cannot read: `math-invalid` {reason}. The page shows their source. */
export async function formulaProblems(root: Root): Promise<ReadingProblem[]> {
  const formulas: Element[] = [];
  walkMarkdown(root, (node) => {
    if (isResidue(node)) return "skip";
    if (node.type === "math" || node.type === "inlineMath") formulas.push(formula(node));
    return undefined;
  });
  if (formulas.length === 0) return [];
  const { default: rehypeKatex } = await import("rehype-katex");
  const problems: ReadingProblem[] = [];
  await unified()
    .use(rehypeKatex, { output: "mathml", trust: false, strict: "ignore", maxExpand: 200, maxSize: 20 })
    .use(() => (_tree, file) => {
      for (const { cause, place } of file.messages) {
        const at = place && "start" in place ? placeOfNode({ type: "math", position: place }) : placeOfNode(undefined);
        problems.push({ id: "math-invalid", place: at, values: { reason: reasonOf(cause) } });
      }
    })
    .run({ type: "root", children: formulas } as HastRoot);
  return problems;
}

function formula({ value, position }: { value: string; position?: Element["position"] }): Element {
  return {
    type: "element",
    tagName: "code",
    properties: { className: ["language-math", "math-inline"] },
    children: [{ type: "text", value }],
    ...(position ? { position } : {}),
  };
}

/** `KaTeX parse error: Expected '}', got 'EOF' at end of input: \frac{1` → the part that says what is wrong. */
function reasonOf(cause: unknown): string {
  const message = cause instanceof Error ? cause.message : String(cause ?? "");
  return message
    .replace(/^KaTeX parse error: /, "")
    .replace(/ at (?:end of input|position \d+): .*$/s, "")
    .replace(/[\u0300-\u036f]/g, "");
}
