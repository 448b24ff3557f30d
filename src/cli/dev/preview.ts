import { mkdirSync, realpathSync } from "node:fs";
import type { Config } from "#model/config.ts";
import type { Diagnostic } from "#model/diagnostic.ts";
import type { Compiled } from "#src/pipeline.ts";
import { compile } from "../compile.ts";
import { localDay } from "../day.ts";
import { findingsText } from "../findings.ts";
import { errorLine } from "../report-error.ts";
import type { Terminal } from "../terminal.ts";
import type { Workspace } from "../workspace.ts";
import { listenLocally } from "./listen-locally.ts";
import { createPreviewServer } from "./preview-server.ts";
import type { PageFindings, PreviewState } from "./preview-state.ts";
import { watchFolder } from "./watch-folder.ts";

export interface PreviewOptions {
  /** The folder for the built site. */
  site: string;
  port?: number;
  /** Called once the address is known. */
  listening(port: number): void;
}

/** More than this scrolls away what the author just did. */
const mostFindings = 20;

/** Builds, serves and watches until the process ends. Never gives up on a broken document or a failed build. */
export async function runPreview(workspace: Workspace, terminal: Terminal, options: PreviewOptions): Promise<never> {
  mkdirSync(options.site, { recursive: true });
  const preview = new Preview(workspace, terminal, realpathSync(options.site));
  const { server, announce } = createPreviewServer(preview);
  const port = await listenLocally(server, options.port);
  preview.config = { ...workspace.config, baseUrl: `http://127.0.0.1:${port}` };
  options.listening(port);
  const rebuild = async () => {
    await preview.build();
    announce();
  };
  watchFolder(workspace.contentDir, rebuild);
  await rebuild();
  return new Promise<never>(() => {});
}

class Preview implements PreviewState {
  readonly site: string;
  readonly pathPrefix: string;
  readonly imageHosts: readonly string[];
  generation = "";
  failure = "";
  config: Config;
  private readonly workspace: Workspace;
  private readonly terminal: Terminal;
  private compiled: Compiled | undefined;
  private built = 0;
  private readonly firstBuild: Promise<void>;
  private firstBuildIsOver: () => void = () => {};

  constructor(workspace: Workspace, terminal: Terminal, site: string) {
    this.workspace = workspace;
    this.terminal = terminal;
    this.site = site;
    this.config = workspace.config;
    this.pathPrefix = workspace.config.pathPrefix;
    this.imageHosts = workspace.config.images.allow;
    this.firstBuild = new Promise((resolve) => {
      this.firstBuildIsOver = resolve;
    });
  }

  ready(): Promise<void> {
    return this.firstBuild;
  }

  async build(): Promise<void> {
    const started = performance.now();
    try {
      const compiled = await compile(
        { ...this.workspace, config: { ...this.config, sourceLines: true, offline: false } },
        this.terminal,
        {
          drafts: true,
          asOf: localDay(new Date()),
          blocked: true,
        },
      );
      const { buildSite } = await import("#src/build-site.ts");
      await buildSite(compiled, { out: this.site, clean: false });
      this.compiled = compiled;
      this.failure = "";
      this.tell(compiled, performance.now() - started);
    } catch (error) {
      this.failure = errorLine(error) ?? String(error);
      this.terminal.tell(this.failure);
    }
    this.built += 1;
    // The process id tells this preview from the one before a restart.
    this.generation = `${process.pid}-${this.built}`;
    this.firstBuildIsOver();
  }

  findingsOf(pathname: string): PageFindings {
    const { compiled, failure } = this;
    const url = `/${pathname.slice(this.pathPrefix.length)}`;
    const record = compiled?.kb.records.find(({ incident }) => incident.url === url);
    const file = record?.incident.path;
    const findings = compiled?.diagnostics.filter((finding) => file !== undefined && isOf(finding, file)) ?? [];
    return { failure, findings };
  }

  private tell(compiled: Compiled, time: number): void {
    const { diagnostics, outcome } = compiled;
    if (!this.terminal.quiet && diagnostics.length > 0) {
      const shown = mostUrgent(diagnostics);
      const options = { format: "pretty", color: this.terminal.color, files: outcome.documents };
      this.terminal.print(findingsText(shown, compiled, options));
      const hidden = diagnostics.length - shown.length;
      if (hidden > 0) this.terminal.print(`${hidden} more: nevertwice check`);
    }
    this.terminal.tell(`built ${outcome.documents} documents in ${(time / 1000).toFixed(1)} s`);
  }
}

/** A diagnostic names its file from the root, an incident within the content folder. */
function isOf({ file }: Diagnostic, path: string): boolean {
  return file === path || file.endsWith(`/${path}`);
}

/** Errors before warnings before notes, as many as one screen takes, in the order of the files. */
function mostUrgent(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const byLevel = (["error", "warning", "note"] as const).flatMap((level) =>
    diagnostics.filter((each) => each.level === level),
  );
  const shown = new Set(byLevel.slice(0, mostFindings));
  return diagnostics.filter((each) => shown.has(each));
}
