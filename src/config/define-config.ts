import type { Config } from "#model/config.ts";

type Nested = "tags" | "similar" | "limits" | "secrets";

/** What a config file may hold: any part of the configuration. What is left out keeps its default. */
export type UserConfig = Partial<Omit<Config, Nested>> & { [K in Nested]?: Partial<Config[K]> };

/** Gives a config file its types in the editor; returns what it is given. */
export function defineConfig(config: UserConfig): UserConfig {
  return config;
}
