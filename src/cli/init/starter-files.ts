/** The files of a new knowledge base that are not documents. */

export const configFile = `import { defineConfig } from "nevertwice";

// Everything has a default; your editor knows all keys.
export default defineConfig({
  title: "Lessons learned",
  // Where the site will live. Feeds and JSON need it for absolute links.
  baseUrl: "",
  tags: {
    // Other spellings of a tag: { k8s: "kubernetes" }
    aliases: {},
  },
  // Where tickets live, so that PROJ-12 and #12 become links. Trackers whose addresses stand in your documents are known
  // without it.
  tickets: [
    // { system: "jira", key: "PROJ", url: "https://acme.atlassian.net/browse/{id}" },
    // { system: "github", repo: "acme/shop" },
  ],
});
`;

/** Two branches that both add permalinks merge without a conflict: the ledger is a set of lines. */
export const gitAttributes = "content/permalinks.txt merge=union\n";

export const gitIgnore = "node_modules/\ndist/\n.nevertwice/\n";

/** remark in a terminal or an editor shows the findings of `check` while one writes. */
export const remarkConfig = `import nevertwice from "nevertwice/remark";

export default { plugins: [nevertwice] };
`;

/** The extension runs remark, and with it the checks, on the open document. */
export const editorExtensions = `${JSON.stringify({ recommendations: ["unifiedjs.vscode-remark"] }, null, 2)}\n`;

export const editorSettings = `${JSON.stringify(
  {
    "remark.requireConfig": true,
    "json.schemas": [
      { fileMatch: ["nevertwice.config.json"], url: "./node_modules/nevertwice/lib/schema/config.json" },
    ],
  },
  null,
  2,
)}\n`;

/** @param version of nevertwice, so that everybody builds with the same */
export function packageManifest(name: string, version: string): string {
  const manifest = {
    name,
    private: true,
    type: "module",
    scripts: { check: "nevertwice check", build: "nevertwice build", dev: "nevertwice dev", new: "nevertwice new" },
    devDependencies: { nevertwice: `^${version}` },
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
