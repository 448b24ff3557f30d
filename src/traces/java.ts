import type { Frame } from "#model/incident.ts";
import type { Trace, TraceLanguage } from "#model/trace.ts";
import { traceLines } from "./trace-lines.ts";

/** Packages of the runtime, of other languages on it, and of libraries that stand in nearly every trace. */
const foreign =
  /^(?:java|javax|jakarta|jdk|sun|com\.sun|kotlin|kotlinx|scala|groovy|clojure|android|androidx|org\.(?:springframework|apache|hibernate|eclipse|junit|slf4j|postgresql|jboss|testng|mockito|gradle|codehaus|aspectj|quartz|elasticsearch|reactivestreams)|io\.(?:netty|micrometer|grpc|reactivex|vertx|micronaut|quarkus|projectreactor|undertow|ktor)|reactor|ch\.qos|okhttp3|okio|retrofit2|com\.(?:google\.(?:common|inject|protobuf)|fasterxml|zaxxer|mysql|mongodb|rabbitmq|amazonaws|datastax|netflix\.hystrix)|redis\.clients|feign|akka|play)\./;

/** Java, Kotlin and Scala. Each link of a chain of causes is a trace of its own, in the order in which they are printed. */
export const java: TraceLanguage = { id: "java", read: (text) => readTraces(traceLines(text)) };

/** `at module/package.Class.method(File.java:12)`; no other language writes the place so. */
const frameLine =
  /(?:^|\s)at (?:[\w.@$-]*\/){0,2}([\p{L}\w.$<>/-]{1,400})\(((?:[\w$-]+\.(?:java|kt|kts|scala|groovy|clj))(?::(\d{1,7}))?|Native Method|Unknown Source|<generated>|SourceFile(?::\d+)?)\)/u;
const throwable =
  /(?:(?:^|\s)(?:Caused by|Suppressed|Wrapped by): |Exception in thread "[^"]*" |^\s*|[\s\]:-])((?:[a-z_][\w$]*\.)+[A-Z][\w$.]*|[A-Z][\w$]*(?:Exception|Error|Throwable))(?::(?: (.*))?)?$/;

function readTraces(lines: readonly string[]): Trace[] {
  const traces: Trace[] = [];
  let current: Trace | undefined;
  let lastFrame = -1;
  for (const [index, line] of lines.entries()) {
    const match = frameLine.exec(line);
    if (!match) continue;
    const header =
      current && lines.slice(lastFrame + 1, index).every(isGap) ? undefined : headerAbove(lines, index, lastFrame);
    if (!current || header !== undefined) {
      current = { ...header, frames: [] };
      traces.push(current);
    }
    current.frames.push(frameOf(match));
    lastFrame = index;
  }
  return traces;
}

/** `... 6 common frames omitted` stands between frames of one trace. */
function isGap(line: string): boolean {
  return /^\s*(?:\.{3} \d+ .*)?$/.test(line);
}

/** The exception is the nearest line above that names one; what follows it belongs to its message. */
function headerAbove(lines: readonly string[], firstFrame: number, stop: number): { type?: string; message?: string } {
  for (let index = firstFrame - 1; index > Math.max(stop, firstFrame - 20); index--) {
    const match = throwable.exec(lines[index] ?? "");
    if (!match?.[1]) continue;
    const message = [match[2] ?? "", ...lines.slice(index + 1, firstFrame)].join("\n").trimEnd();
    return { type: match[1], ...(message ? { message } : {}) };
  }
  return {};
}

function frameOf([, symbol = "", place = "", line]: RegExpExecArray): Frame {
  const file = /\.\w+(?::|$)/.test(place) ? place.split(":")[0] : undefined;
  return {
    ...(file ? { file } : {}),
    ...(line === undefined ? {} : { line: Number(line) }),
    symbol,
    own: file !== undefined && !foreign.test(symbol),
  };
}
