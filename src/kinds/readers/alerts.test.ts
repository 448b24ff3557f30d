import { describe, expect, it } from "vitest";
import { isAlertExpression } from "./alerts.ts";

describe("isAlertExpression", () => {
  it.each([
    'rate(errors_total{code="23514"}[5m]) > 0',
    "sum by (job) (rate(http_requests_total[5m])) == 0",
    'absent(up{job="mail"})',
    "up == 0",
    'queue_depth{queue="mail"} >= 1e3',
    "histogram_quantile(0.99, sum(rate(latency_bucket[5m])) by (le)) > 0.5",
  ])("%s", (code) => expect(isAlertExpression(code)).toBe(true));

  it.each([
    "stock",
    "reserve()",
    "CHECK (stock >= 0)",
    "sum(a, b)",
    "rowCount === 0",
    "SELECT count(*) FROM t",
    "",
    "x > y",
  ])("%s is none", (code) => expect(isAlertExpression(code)).toBe(false));
});
