import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { kinds } from "#kinds/index.ts";
import { packageRoot } from "#src/package-root.ts";
import { type DocumentStart, fillTemplate } from "./fill-template.ts";

const start: DocumentStart = {
  id: "nt-7k3qd",
  title: "Checkout sold $1 of [stock]",
  written: "2025-11-06",
  incident: "2025-11-05",
  author: "Ada *L*",
  severity: "SEV2 (Major)",
  ticket: "INC-7",
  tags: ["race-condition", "a: b"],
  services: ["checkout"],
};

function filled(kindId: string, given: DocumentStart = start): string {
  const kind = kinds.find(({ id }) => id === kindId);
  if (!kind?.template) throw new Error(`no template of ${kindId}`);
  return fillTemplate(readFileSync(`${packageRoot()}/${kind.template}`, "utf8"), kind, given);
}

test("a root cause analysis", () => {
  const text = filled("rca");
  expect(text.slice(0, text.indexOf("## Executive"))).toBe(`---
id: nt-7k3qd
tags: [race-condition, "a: b"]
services: [checkout]
---
# Root Cause Analysis: Checkout sold $1 of \\[stock\\]

## Metadata

**Date**: 2025-11-06
**Incident Date**: 2025-11-05
**Incident ID**: INC-7
**Severity**: SEV2 (Major)
**Status**: Draft
**Owner**: Ada \\*L\\*
**Reviewers**: [Who reads it before it is final]
**Related Issues**: [Tickets, pull requests, earlier incidents]

`);
});

test("a postmortem", () => {
  const text = filled("postmortem");
  expect(text.slice(0, text.indexOf("## Summary"))).toBe(`---
id: nt-7k3qd
kind: postmortem
draft: true
tags: [race-condition, "a: b"]
services: [checkout]
---
# Checkout sold $1 of \\[stock\\]

**Incident Date**: 2025-11-05
**Incident ID**: INC-7
**Severity**: SEV2 (Major)
**Status**: [Investigating / Mitigated / Resolved]
**Author**: Ada \\*L\\*

`);
});

test("what nobody said stays a question", () => {
  const { author: _, severity: __, ticket: ___, ...little } = start;
  const text = filled("postmortem", { ...little, tags: [], services: [] });
  expect(text).toContain("tags: []\nservices: []\n");
  expect(text).toContain("**Severity**: [SEV1 / SEV2 / SEV3 / SEV4]");
  expect(text).toContain("**Author**: [Who writes this]");
});

test("a form without places for the values gets them as front matter", () => {
  const kind = kinds.find(({ id }) => id === "postmortem");
  if (!kind) throw new Error("no kind postmortem");
  const text = fillTemplate("Tell the story.\n", kind, start);
  expect(text).toBe(`---
id: nt-7k3qd
title: Checkout sold $1 of [stock]
incidentDate: 2025-11-05
status: Draft
tags: [race-condition, "a: b"]
services: [checkout]
author: Ada *L*
severity: SEV2 (Major)
ticket: INC-7
---
Tell the story.
`);
});
