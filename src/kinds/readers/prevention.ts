import type { ListItem, Nodes, RootContent } from "mdast";
import type { Prevention } from "#model/incident.ts";
import { type LabelLine, labelOfItem, sectionItems } from "#read/labels.ts";
import { isResidue, placeOfNode } from "#read/marks.ts";
import { plainText } from "#read/plain-text.ts";
import { isNone, type Reading, type SectionView, setPlace } from "../reading.ts";

type Area = Prevention["area"];

const areas: [Area, RegExp][] = [
  ["process", /^(?:process|process (?:improvements?|changes?)|review|ci|deployment|training)$/],
  [
    "monitoring",
    /^(?:monitoring|alerts?|alerting|monitoring alerts?|monitoring (?:and )?alerting|observability|health checks?)$/,
  ],
  ["documentation", /^(?:documentation|docs|runbooks?|playbooks?|documentation updates?)$/],
  ["code", /^(?:code|code changes?|validation|linting|guardrails?|error handling)$/],
  ["testing", /^(?:tests?|testing|test coverage|test additions|regression tests?)$/],
];

/** What keeps it from coming back, each in the area that its label names (`**Monitoring**: …`), else in the section's. */
export function readPrevention(reading: Reading, view: SectionView, area: Area): void {
  const { lines } = reading.source;
  const nodes = view.nodes.filter((node) => !isResidue(node));
  const listed = nodes.some((node) => node.type === "list");
  let open = area;
  for (const item of sectionItems(nodes, lines)) {
    if (item.type === "label") {
      open = areaOf(item.line) ?? area;
      const said = plainText(item.line.value as Nodes[]);
      add(reading, open, areaOf(item.line) || !said ? said : `${item.line.label}: ${said}`, item.line.node);
    } else if (item.node.type === "list") {
      for (const entry of item.node.children) if (!isResidue(entry)) addItem(reading, entry, open, lines);
    } else if (item.node.type === "paragraph" && !listed) add(reading, open, plainText(item.node), item.node);
  }
}

function addItem(reading: Reading, item: ListItem, open: Area, lines: readonly string[]): void {
  const label = labelOfItem(item, lines);
  const area = areaOf(label);
  if (!label || !area) return add(reading, open, plainText(item), item);
  const below = label.blocks.flatMap((node): (RootContent | ListItem)[] =>
    node.type === "list" ? node.children : [node],
  );
  add(reading, area, plainText(label.value as Nodes[]), item);
  for (const node of below) if (!isResidue(node)) add(reading, area, plainText(node), node);
}

function areaOf(line: LabelLine | undefined): Area | undefined {
  return line && areas.find(([, labels]) => labels.test(line.key))?.[0];
}

function add(reading: Reading, area: Area, text: string, node: RootContent): void {
  const { prevention } = reading.incident;
  if (text === "" || isNone(text) || /^[^:\n]{1,40}:$/.test(text)) return;
  setPlace(reading, `prevention[${prevention.length}]`, placeOfNode(node));
  prevention.push({ area, text });
}
