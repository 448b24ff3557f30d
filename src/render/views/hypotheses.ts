import type { List, Nodes } from "mdast";
import type { Hypothesis } from "#model/incident.ts";
import { isResidue } from "#read/marks.ts";
import { type Found, findNode } from "../find-node.ts";
import { trust } from "../trusted.ts";
import { asWritten, cardTable, text, type Wrapper, wrapper } from "../wrapper.ts";
import { inAuthorsWords, replaceRange, runsOf, type View } from "./view.ts";

interface Suspect extends Found {
  hypothesis: Hypothesis;
}

/** What was suspected and what came of it, dead ends included: a list of hypotheses becomes a table with results. */
export const hypotheses: View = (root, { hypotheses: all, places }) => {
  const suspects = all.flatMap((hypothesis, i): Suspect[] => {
    const found = findNode(root, places[`hypotheses[${i}]`], ["listItem", "paragraph", "tableRow"]);
    return found ? [{ hypothesis, ...found }] : [];
  });
  for (const run of runsOf(suspects)) drawRun(run, root);
};

function drawRun(run: readonly Suspect[], root: Found["parent"]): void {
  const [first, last] = [run[0], run[run.length - 1]];
  if (!first || !last) return;
  if (first.node.type === "paragraph") replaceRange(first.parent, first.node, last.node, (nodes) => draw(run, nodes));
  else if (first.node.type === "listItem" && covers(first.parent as List, run)) {
    replaceRange(first.holder ?? root, first.parent as List, first.parent as List, (nodes) => draw(run, nodes));
  } else for (const { hypothesis, node } of run) trust(node, rowProperties(hypothesis));
}

/** Nothing of the author's in the list but hypotheses. */
function covers(list: List, run: readonly Suspect[]): boolean {
  return list.children.every((item) => isResidue(item) || run.some(({ node }) => node === item));
}

function draw(run: readonly Suspect[], nodes: readonly Nodes[]): Wrapper[] {
  const stated = run.some(({ hypothesis }) => hypothesis.tested !== undefined);
  const remarked = run.some(({ hypothesis }) => hypothesis.evidence);
  const columns = ["Hypothesis", ...(stated ? ["Tested"] : []), "Result", ...(remarked ? ["What showed it"] : [])];
  const rows = run.map(({ hypothesis, node }) => {
    const { id, text: said, result, evidence } = hypothesis;
    const name = wrapper("span", [text(id)], { className: ["row-name"] });
    const outcome = wrapper("span", [text(resultWord(hypothesis))], { className: ["sign", signs[result]] });
    return {
      ...rowProperties(hypothesis),
      cells: [
        [name, text(" "), ...inAuthorsWords([node], said)],
        ...(stated ? [[text(tested(hypothesis))]] : []),
        [outcome],
        ...(remarked
          ? [evidence ? inAuthorsWords([node], evidence) : [wrapper("span", [text("–")], { className: ["none"] })]]
          : []),
      ],
    };
  });
  return [cardTable("Hypotheses and what came of them", columns, rows, "hypotheses"), asWritten(nodes)];
}

function rowProperties({ id, result }: Hypothesis): { id: string; className: string[] } {
  return { id: hypothesisAnchor(id), className: [`result-${result}`] };
}

/** `H2` and `2` are `h-2`, `B` is `h-b`. */
export function hypothesisAnchor(id: string): string {
  const short = id.toLowerCase().replace(/^h(?=\d)/, "");
  return `h-${short.replace(/[^a-z0-9]+/g, "-")}`;
}

/** Nobody said that it is still open, if nobody said anything. */
function resultWord({ result, tested: ticked }: Hypothesis): string {
  return result === "open" && ticked === undefined ? "Not stated" : resultWords[result];
}

const resultWords: Record<Hypothesis["result"], string> = {
  confirmed: "Confirmed",
  rejected: "Ruled out",
  inconclusive: "Inconclusive",
  open: "Open",
};

const signs: Record<Hypothesis["result"], string> = {
  confirmed: "sign-yes",
  rejected: "sign-no",
  inconclusive: "sign-unsure",
  open: "sign-open",
};

/** A result says that it was tested, whatever the box says. */
function tested({ tested: ticked, result }: Hypothesis): string {
  if (ticked === true || result !== "open") return "Yes";
  return ticked === false ? "Not yet" : "Not stated";
}
