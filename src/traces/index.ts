import type { TraceLanguage } from "#model/trace.ts";
import { go } from "./go.ts";
import { java } from "./java.ts";
import { javascript } from "./javascript.ts";
import { python } from "./python.ts";

/** Every language whose stack traces are read, by id. */
export const traceLanguages: readonly TraceLanguage[] = [go, java, javascript, python];
