// The walls of the house, checked by `npm run layers`. Each comment says where the code should go instead.
// ARCHITECTURE.md has the picture; scripts/layers.test.ts breaks every rule once, on purpose.

/** Tests, what only tests share (`*.testing.ts`, `*.fixture.ts`, `sample-*.ts`), and the browser that some of them drive. */
const tests = "[.](test|testing|fixture)[.]tsx?$|^(src/(?!cli/)[^/]+|layouts)/sample-[^/]+[.]ts$|^src/browser/";

/** Room → the rooms whose code it may import, and what to do about code that wants more. */
const rooms = {
  model: {
    may: [],
    comment:
      "model/ is the vocabulary: types, and functions about one value. Code that needs to read, check or relate things " +
      "goes into the room that does so (read, rules, enrich) and imports the model from there.",
  },
  read: {
    may: ["model"],
    comment:
      "read/ turns bytes into a Source and knows no kinds, rules or pages. What a heading means goes into kinds/, what is " +
      "wrong with a document into rules/; put what you noticed while reading into the source's problems.",
  },
  traces: {
    may: ["model"],
    comment:
      "traces/ reads text of one language and runs in the browser too. Whoever has the text calls it: kinds/, enrich/.",
  },
  tickets: {
    may: ["model"],
    comment:
      "tickets/ finds references to tickets in text and says what they mean; it runs in the browser too. What the mentions of " +
      "all documents add up to goes into enrich/, how they look into pages/ and layouts/.",
  },
  kinds: {
    may: ["model", "read", "traces", "tickets"],
    comment:
      "kinds/ turns a Source into an Incident. Checks of that incident go into rules/, facts about several of them into enrich/.",
  },
  permalinks: {
    may: ["model"],
    comment:
      "permalinks/ judges addresses: lines of the ledger, aliases, ids. Reading the ledger's file is done in read/, writing it in " +
      "the doors, and what is shown at an address in pages/.",
  },
  rules: {
    may: ["model", "permalinks"],
    comment:
      "A rule sees the incident, never the file system or the Markdown tree. If it needs something that the model lacks, let " +
      "read/ or kinds/ put it there (a value, its place, or a problem); wording and level stay here.",
  },
  enrich: {
    may: ["model", "traces", "tickets"],
    comment:
      "An enrichment answers one question about the incidents as they are. It reads other answers through `needs` and " +
      "`kb.facts`, not by import; how the answer looks goes into pages/ and layouts/.",
  },
  render: {
    may: ["model", "read", "tickets"],
    comment:
      "render/ turns one document's Markdown tree into safe HTML. What needs other documents (links, lists) goes into pages/.",
  },
  pages: {
    may: ["model", "enrich", "permalinks", "tickets"],
    comment:
      "pages/ decides which pages exist and what they show. How they look goes into layouts/, new facts into enrich/, files " +
      "into publish/; what pages need from elsewhere is handed over in build-site.ts.",
  },
  report: {
    may: ["model"],
    comment:
      "A report turns diagnostics into text and nothing else. What to report is decided in rules/ and the doors.",
  },
  config: {
    may: ["model"],
    comment: "config/ loads and checks the configuration. What a setting does belongs to the room that it is about.",
  },
  search: {
    may: ["model"],
    comment: "search/ feeds Pagefind from prepared pages. What a page shows is decided in pages/.",
  },
  publish: {
    may: ["model", "config", "permalinks"],
    comment:
      "publish/ puts bytes where they belong and knows no incident. Making the bytes is done in pages/, layouts/ and eleventy/.",
  },
  git: {
    may: ["model"],
    comment:
      "git/ runs git with an empty environment and gives back what a repository holds. What it means is decided in push/ " +
      "and the doors.",
  },
  push: {
    may: ["model", "git", "read", "kinds", "permalinks", "records", "rules", "report", "publish"],
    comment:
      "push/ judges a push by its objects and finds the words for the answer. Building and publishing are done by the doors, " +
      "through publish-site.ts.",
  },
  import: {
    may: ["model", "read", "kinds", "rules", "records"],
    comment:
      "import/ plans how foreign documents become ours: cleaned, named, with an id. What a document means is read in kinds/; " +
      "the command that shows the plan and writes it is in cli/.",
  },
  records: {
    may: ["model", "read", "traces", "tickets", "kinds", "rules", "render", "config"],
    comment:
      "records/ turns one document into one record, alone and in parallel. What needs several documents goes into enrich/ " +
      "or pages/, and the order of the stages into pipeline.ts.",
  },
};

const roomRules = Object.entries(rooms).map(([room, { may, comment }]) => ({
  name: `room-${room}`,
  severity: "error",
  comment,
  from: { path: `^src/${room}/`, pathNot: tests },
  to: {
    path: "^(src|layouts|scripts)/",
    // package-root.ts imports nothing; it tells where the shipped files lie.
    pathNot: [room, ...may].map((name) => `^src/${name}/`).concat(`^src/package-root[.]ts$`),
  },
}));

/** Rooms that compute: what they need of files or of the machine is given to them. */
const pureRooms = [
  "model",
  "permalinks",
  "traces",
  "tickets",
  "kinds",
  "rules",
  "enrich",
  "render",
  "pages",
  "report",
  "search",
];

module.exports = {
  forbidden: [
    ...roomRules,
    {
      name: "doors-are-strangers",
      severity: "error",
      comment:
        "cli/, eleventy/ and remark/ translate different worlds to the same pipeline and must not know each other. What both need " +
        "goes behind them: into pipeline.ts, build-site.ts or the room that it is about.",
      from: { path: "^src/(cli|eleventy|remark)/", pathNot: tests },
      to: { path: "^src/(cli|eleventy|remark)/", pathNot: "^src/$1/" },
    },
    {
      name: "nobody-calls-a-door",
      severity: "error",
      comment: "Doors call, and are not called. Move what you need out of the door, into the room that it is about.",
      from: { path: "^(src|layouts)/", pathNot: [tests, "^src/cli/"] },
      to: { path: "^src/(cli/|eleventy/plugin[.]ts$)" },
    },
    {
      name: "story-has-two-chapters",
      severity: "error",
      comment:
        "pipeline.ts compiles a knowledge base without knowing that there will be a site: `check` and `list` need none. Laying " +
        "out and publishing go into build-site.ts.",
      from: { path: "^src/pipeline[.]ts$" },
      to: { path: "^(layouts/|src/(pages|search|publish|eleventy|cli)/|src/(build-site|lay-out-site)[.]ts$)" },
    },
    {
      name: "layouts-import-types-only",
      severity: "error",
      comment:
        "A layout shows what its page data says. Compute it in src/pages/ (one page) or src/enrich/ (facts), put it into " +
        "LayoutData in src/model/page.ts, and import only the type here.",
      from: { path: "^layouts/(?!client/)", pathNot: tests },
      to: { path: "^(src|scripts)/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "browser-code-stands-alone",
      severity: "error",
      comment:
        "layouts/client/ runs in the reader's browser: no package, no Node API, nothing from the build. Put data for it into " +
        "the page (a data attribute) or into /api/v1/; wording that pages and scripts share goes into a layouts/parts/*.ts. " +
        "The vocabulary and src/search/words/ run everywhere.",
      from: { path: "^layouts/client/", pathNot: tests },
      to: { pathNot: ["^layouts/client/", "^layouts/parts/[^/]+[.]ts$", "^src/(model|search/words)/[^/]+[.]ts$"] },
    },
    {
      name: "rooms-are-entered-by-name",
      severity: "error",
      comment:
        'Write the room into the import: "#read/files.ts" and not "../read/files.ts", so that a crossing can be seen.',
      from: { path: "^src/([^/]+)/" },
      to: { path: "^src/[^/]+/", pathNot: "^src/$1/", dependencyTypesNot: ["aliased-subpath-import"] },
    },
    {
      name: "one-door-to-front-matter",
      severity: "error",
      comment:
        "gray-matter runs JavaScript that it finds in front matter unless it is called as read/front-matter.ts does. Call that.",
      from: { pathNot: "^src/read/front-matter[^/]*[.]ts$" },
      to: { path: "node_modules/gray-matter/" },
    },
    {
      name: "eleventy-only-in-eleventy",
      severity: "error",
      comment: "Eleventy never sees an author's file, and only src/eleventy/ sees Eleventy. Call render.ts there.",
      from: { pathNot: "^(src/eleventy/|src/types/|eleventy[.]config[.]ts$)" },
      to: { path: "node_modules/@11ty/eleventy/" },
    },
    {
      name: "pagefind-only-in-search",
      severity: "error",
      comment: "Whatever goes into the search index goes through src/search/, where it is decided what may be found.",
      from: { pathNot: "^src/search/" },
      to: { path: "node_modules/pagefind/" },
    },
    {
      name: "effects-at-the-edges",
      severity: "error",
      comment:
        "These rooms compute: same input, same output, on every machine. Read files in read/, config/ or the doors, write them " +
        "in publish/ or the doors, and hand the content over.",
      from: { path: `^src/(${pureRooms.join("|")})/`, pathNot: tests },
      to: {
        dependencyTypes: ["core"],
        path: "^(node:)?(fs|fs/promises|child_process|worker_threads|os|net|http|https|dns|process|timers|timers/promises)$",
      },
    },
    {
      name: "vocabulary-runs-everywhere",
      severity: "error",
      comment:
        "model/, traces/, tickets/ and search/words/ are used in Node and in the browser: no package and no Node API. Pass the value in " +
        "instead.",
      from: { path: "^src/(model|traces|tickets|search/words)/", pathNot: tests },
      to: { dependencyTypes: ["core", "npm", "npm-dev", "npm-optional", "npm-peer"] },
    },
    {
      name: "no-circles",
      severity: "error",
      comment:
        "Two files that need each other are one file, or need a third that both import: usually a type in model/.",
      from: { pathNot: "^src/model/" },
      to: { circular: true },
    },
    {
      name: "no-circles-in-the-vocabulary",
      severity: "error",
      comment:
        "Types of model/ may name each other in a circle (a rule sees the configuration, which lists rules); functions may " +
        "not: move the function to the file of the type that it is about.",
      from: { path: "^src/model/" },
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "tests-are-not-used",
      severity: "error",
      comment: "Code that ships must not import tests or their support. Move what you need out of the test.",
      from: { path: "^(src|layouts|scripts)/", pathNot: tests },
      to: { path: tests, pathNot: "^src/browser/" },
    },
    {
      name: "browser-support-is-for-tests",
      severity: "error",
      comment: "src/browser/ starts Chromium for tests and scripts, and is not part of the package.",
      from: { path: "^(src|layouts)/", pathNot: tests },
      to: { path: "^src/browser/" },
    },
    {
      name: "only-dependencies-at-run-time",
      severity: "error",
      comment:
        "What ships may only import packages under `dependencies` in package.json: add it there, exactly pinned, with a line in docs/decisions.md.",
      from: { path: "^(src|layouts)/", pathNot: tests },
      to: {
        dependencyTypes: ["npm-dev", "npm-no-pkg", "npm-unknown"],
        // Types vanish when compiled.
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "imports-resolve",
      severity: "error",
      comment: "There is no such file or package. Check the spelling; imports end in .ts or .tsx.",
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    tsConfig: { fileName: "tsconfig.json" },
    // Types count too: a wall that types may pass is no wall.
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(dist|lib)/" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["source", "import", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".js", ".mjs", ".cjs", ".json", ".d.ts"],
    },
  },
};
