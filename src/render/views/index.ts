import { fixAnchors, reflections, statementBoxes } from "./boxes.ts";
import { checklist } from "./checklist.ts";
import { codeLogs } from "./code-logs.ts";
import { codePairs } from "./code-pairs.ts";
import { hypotheses } from "./hypotheses.ts";
import { hypothesisLinks } from "./hypothesis-links.ts";
import { metricRatios } from "./metric-ratios.ts";
import { options } from "./options.ts";
import { sideBySide } from "./side-by-side.ts";
import type { View } from "./view.ts";
import { whys } from "./whys.ts";

/**
 * In this order: what names nodes comes first, then what replaces a few of them, then what wraps many. To show another
 * field of the model in place, add a view here.
 */
export const views: readonly View[] = [
  fixAnchors,
  reflections,
  metricRatios,
  codeLogs,
  codePairs,
  hypotheses,
  hypothesisLinks,
  options,
  checklist,
  whys,
  statementBoxes,
  sideBySide,
];
