import type { Frame } from "#model/incident.ts";
import type { Trace, TraceLanguage } from "#model/trace.ts";
import { errorNamedIn, type Header, headerAbove, named } from "./header.ts";
import { traceLines } from "./lines.ts";

/** Stack traces of the JVM: Java, Kotlin, Scala, Groovy, Clojure. Each cause is a trace of its own, in the order printed. */
export const java: TraceLanguage = {
  id: "java",
  read(text) {
    if (!text.includes("at ")) return [];
    const lines = traceLines(text);
    const traces: Trace[] = [];
    let floor = 0;
    for (let line = 0; line < lines.length; line++) {
      const end = endOfFrames(lines, line);
      if (end === line) continue;
      const frames = lines.slice(line, end).flatMap((row) => javaFrame(row) ?? []);
      const header = headerAbove({ lines, frame: line, floor, parse: parseHeader });
      if (frames.length > 0 || (header && traces.length > 0)) traces.push({ ...named(header), frames });
      floor = end;
      line = end - 1;
    }
    return traces;
  },
};

/** `... 6 more`, `... 3 frames truncated (including 2 common frames)`. */
const omitted = /^\s*\.\.\. \d+ (?:more|common frames omitted|frames? (?:truncated|excluded|omitted)).*$/;

function endOfFrames(lines: string[], start: number): number {
  let end = start;
  while (end < lines.length && (javaFrame(lines[end] ?? "") || omitted.test(lines[end] ?? ""))) end++;
  return end;
}

const frameLine = /^\s*at ([^\s()]+)\(([^()]*)\)/;
const sourceFile = /^([\w$-]+\.(?:java|kts?|scala|groovy|cljc?)|SourceFile|PG)(?::(\d{1,9}))?$/;

function javaFrame(line: string): Frame | undefined {
  const found = frameLine.exec(line);
  if (!found) return undefined;
  const [, call = "", place = ""] = found;
  if (!call.includes(".")) return undefined;
  const symbol = withoutModule(call);
  const own = !foreign.test(symbol);
  const source = sourceFile.exec(place);
  if (source) return { symbol, file: source[1] ?? "", ...(source[2] ? { line: Number(source[2]) } : {}), own };
  return /^(?:Native Method|Unknown Source|<\w+>)$/.test(place) ? { symbol, own } : undefined;
}

/** `java.base/java.lang.Thread.run`, `app//com.acme.Main.main`: loader and module are not part of the name. */
function withoutModule(call: string): string {
  const slash = call.lastIndexOf("/");
  return slash >= 0 && !call.slice(0, slash).includes("$") ? call.slice(slash + 1) : call;
}

/** Packages of the platform and of the frameworks that most traces run through. */
const foreign =
  /^(?:javax?|jakarta|jdk|sun|com\.sun|kotlinx?|scala|groovy|clojure|androidx?|dalvik|com\.android|akka|reactor|rx|okhttp3|retrofit2|com\.(?:zaxxer|mysql|fasterxml|google\.(?:common|gson|inject|protobuf|android))|io\.(?:netty|grpc|undertow|micrometer|reactivex|vertx|quarkus)|net\.bytebuddy|oracle|ch\.qos|feign|redis|org\.(?:springframework|apache|hibernate|eclipse|jboss|junit|gradle|postgresql|slf4j|codehaus|aspectj|mockito|thymeleaf|elasticsearch|mongodb|mariadb|h2|quartz|glassfish|jetbrains\.kotlin))[.$]|\$\$(?:Lambda|FastClassBy|EnhancerBy|SpringCGLIB)/;

const leads = /^\s*(?:Exception in thread "[^"]*" |Caused by: |Suppressed: |Wrapped by: |\[CIRCULAR REFERENCE: )/;

function parseHeader(whole: string, distance: number): Header | undefined {
  let line = whole.trim();
  const introduced = leads.test(line);
  for (let round = 0; round < 2 && leads.test(line); round++) line = line.replace(leads, "");
  const found = /^([A-Za-z_$][\w$.]*)(?::(?:\s(.*))?)?$/.exec(line);
  const type = found?.[1] ?? "";
  if (found && (introduced || /(?:Exception|Error|Throwable)$/.test(type) || /^(?:[a-z_]\w*\.)+[A-Z]/.test(type)))
    return { type, message: found[2] ?? "" };
  return distance === 1 ? errorNamedIn(line) : undefined;
}
