/** What nevertwice uses of Eleventy 3, which ships no types. */
declare module "@11ty/eleventy" {
  /** `page` of the data that every template and layout gets. */
  export interface PageData {
    page: { url: string; inputPath: string; outputPath: string };
  }

  /** A template or layout in JavaScript that is given to `addTemplate` as an object. */
  export interface JavaScriptTemplate<Data> {
    data?: Record<string, unknown>;
    render(data: Data & PageData): string | Promise<string>;
  }

  /** What the events `eleventy.before` and `eleventy.after` carry. */
  export interface BuildEvent {
    directories: { input: string; output: string };
    runMode: "build" | "watch" | "serve";
    outputMode: "fs" | "json" | "ndjson";
  }

  export interface AfterBuildEvent extends BuildEvent {
    results: BuiltPage[];
  }

  export interface BuiltPage {
    inputPath: string;
    outputPath: string;
    url: string;
    content: string;
  }

  /** The argument of a configuration or a plugin. */
  export interface UserConfig {
    readonly ignores: Set<string>;
    addTemplate<Data>(virtualPath: string, template: JavaScriptTemplate<Data>, data?: Record<string, unknown>): void;
    addGlobalData(name: string, value: unknown): void;
    addPlugin<Options>(
      plugin: (config: UserConfig, options?: Options) => void | Promise<void>,
      options?: Options,
    ): void;
    addWatchTarget(path: string, options?: { resetConfig?: boolean }): void;
    on(event: "eleventy.before", listener: (event: BuildEvent) => void | Promise<void>): void;
    on(event: "eleventy.after", listener: (event: AfterBuildEvent) => void | Promise<void>): void;
    setTemplateFormats(formats: string[]): void;
    setUseGitIgnore(use: boolean): void;
    setServerOptions(options: Record<string, unknown>): void;
    setFrontMatterParsingOptions(options: { engines?: Record<string, (text: string) => unknown> }): void;
  }

  export interface EleventyOptions {
    quietMode?: boolean;
    configPath?: string | false;
    source?: "cli" | "script";
    config?: (config: UserConfig) => void | Promise<void>;
  }

  export class Eleventy {
    constructor(input: string, output: string, options?: EleventyOptions);
    disableLogger(): void;
    toJSON(): Promise<BuiltPage[]>;
    write(): Promise<unknown>;
  }

  export default Eleventy;
}
