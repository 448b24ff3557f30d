import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

/**
 * Writes `lib/types/`: the type declarations of what the package exports, and of nothing else. Specifiers become relative
 * ones that end in .js, because `#model/…` means another package where they are read.
 */

/** What the package exports, from the root of the repository. */
const entryPoints = ["src/index.ts", "src/eleventy/plugin.ts", "src/remark/plugin.ts"];

/** By source path from the root: the text of its declarations. */
export type Declarations = Map<string, string>;

interface Emitted {
  all: Declarations;
  complaints: readonly ts.Diagnostic[];
}

/** All declarations that TypeScript makes of a program, and what it cannot declare. */
function emitDeclarations(root: string, entries: string[]): Emitted {
  const { config } = ts.readConfigFile(join(root, "tsconfig.json"), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const declarationOptions: ts.CompilerOptions = {
    ...options,
    ...{ noEmit: false, declaration: true, emitDeclarationOnly: true, outDir: join(root, "lib/types"), rootDir: root },
    // `npm run types` checks them.
    noCheck: true,
  };
  const ambient = ts.sys.readDirectory(join(root, "src/types"), [".d.ts"]);
  const program = ts.createProgram([...entries.map((entry) => join(root, entry)), ...ambient], declarationOptions);
  const all: Declarations = new Map();
  const { diagnostics } = program.emit(undefined, (_, text, __, ___, sources) => {
    const source = sources?.[0]?.fileName;
    if (source !== undefined) all.set(fromRoot(root, source), text);
  });
  return { all, complaints: diagnostics };
}

function fromRoot(root: string, file: string): string {
  return relative(root, file).replaceAll("\\", "/");
}

const specifier = /(from |import\()"([#.][^"]+)"/g;

/** `#model/place.ts` and `./place.ts`, written in a source, as the path of that source from the root. */
export function sourceOf(from: string, specified: string): string {
  const room = /^#(\w+)\/(.+)$/.exec(specified);
  if (room?.[1] === "src" || room?.[1] === "layouts") return `${room[1]}/${room[2]}`;
  return room ? `src/${room[1]}/${room[2]}` : join(dirname(from), specified).replaceAll("\\", "/");
}

/** Only what can be reached from the entry points, with specifiers that hold outside this repository. */
export function reachable(all: Declarations, entries: readonly string[]): Declarations {
  const found: Declarations = new Map();
  const open = [...entries];
  for (let source = open.pop(); source !== undefined; source = open.pop()) {
    const text = all.get(source);
    if (text === undefined) throw new Error(`${source} has no declarations`);
    if (found.has(source)) continue;
    const here = source;
    found.set(
      here,
      text.replace(specifier, (_, before: string, specified: string) => {
        const target = sourceOf(here, specified);
        open.push(target);
        return `${before}"${relativeSpecifier(here, target)}"`;
      }),
    );
  }
  return found;
}

function relativeSpecifier(from: string, target: string): string {
  const path = relative(dirname(from), target)
    .replaceAll("\\", "/")
    .replace(/\.tsx?$/, ".js");
  return path.startsWith(".") ? path : `./${path}`;
}

function main(root: string): void {
  const { all, complaints } = emitDeclarations(root, entryPoints);
  const declarations = reachable(all, entryPoints);
  // What cannot be declared and is not exported by the package need not be declared.
  const ours = complaints.filter(({ file }) => file === undefined || declarations.has(fromRoot(root, file.fileName)));
  if (ours.length > 0) {
    const host = {
      getCanonicalFileName: (name: string) => name,
      getCurrentDirectory: () => root,
      getNewLine: () => "\n",
    };
    console.error(ts.formatDiagnostics(ours, host));
    process.exitCode = 1;
    return;
  }
  const folder = join(root, "lib/types");
  if (existsSync(folder)) rmSync(folder, { recursive: true });
  for (const [source, text] of declarations) {
    const file = join(folder, source.replace(/^src\//, "").replace(/\.tsx?$/, ".d.ts"));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main(fileURLToPath(new URL("..", import.meta.url)));
