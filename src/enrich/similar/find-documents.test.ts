import { expect, it } from "vitest";
import { emptyIncident, type Incident } from "#model/incident.ts";
import { documentFinder } from "./find-documents.ts";

function incident(path: string, id: string, more: Partial<Incident> = {}): Incident {
  return { ...emptyIncident(path, id), ...more };
}

const from = incident("rcas/2025/here.md", "nt-here1");
const documents = [
  from,
  incident("rcas/2025/Pool exhausted.md", "nt-pool1", { title: "Pool exhausted", aliases: ["/old/pool/", "INC-7"] }),
  incident("mistakes/cache.md", "nt-cache", { refs: [{ role: "incident", label: "OPS-12", id: "OPS-12" }] }),
  incident("rcas/2024/cache.md", "nt-cach2", { refs: [{ role: "incident", label: "OPS-12", id: "OPS-12" }] }),
  incident("retry-storm.md", "nt-retry", { title: "Retry storm" }),
];
const find = documentFinder(documents, { baseUrl: "https://kb.test", pathPrefix: "/x/" });

it.each([
  ["id", { id: "nt-pool1" }, ["nt-pool1"]],
  ["permalink", { url: "/i/nt-pool1/" }, ["nt-pool1"]],
  ["our own address", { url: "https://kb.test/x/i/nt-pool1/#causes" }, ["nt-pool1"]],
  ["permalink on another host", { url: "https://old.test/kb/i/nt-pool1/" }, ["nt-pool1"]],
  ["alias that is a path", { url: "/old/pool" }, ["nt-pool1"]],
  ["alias that is a ticket", { id: "INC-7" }, ["nt-pool1"]],
  ["ticket of two documents", { id: "OPS-12" }, ["nt-cache", "nt-cach2"]],
  ["path beside the document", { url: "./Pool%20exhausted.md#impact" }, ["nt-pool1"]],
  ["path up and down", { url: "../../mistakes/cache.md" }, ["nt-cache"]],
  ["path from the content folder", { url: "mistakes/cache.md" }, ["nt-cache"]],
  ["path from the repository", { url: "content/mistakes/cache.md" }, ["nt-cache"]],
  ["path of the published page", { url: "/retry-storm.html" }, ["nt-retry"]],
  ["address of the file elsewhere", { url: "https://git.test/o/r/blob/main/docs/retry-storm.md" }, ["nt-retry"]],
  ["file name", { url: "retry-storm" }, ["nt-retry"]],
  ["file name of two documents", { url: "elsewhere/cache.md" }, []],
  ["wiki link", { label: "[[Retry storm|the storm]]" }, ["nt-retry"]],
  ["title", { label: "retry  storm" }, ["nt-retry"]],
  ["label after a broken link", { url: "gone.md", label: "nt-pool1" }, ["nt-pool1"]],
  ["page of another site", { url: "https://example.test/retry-storm" }, []],
  ["nothing", { label: "" }, []],
  ["broken escape", { url: "%E0%A4%A.md" }, []],
])("finds by %s", (_, pointer, ids) => {
  expect(find({ label: "", ...pointer }, from)).toEqual(ids);
});
