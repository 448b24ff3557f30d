import { describe, expect, it } from "vitest";
import { go } from "./go.ts";
import { sampleTraces, written } from "./sample-traces.ts";

const read = (text: string) => go.read(text).map(written);

describe("go", () => {
  it("reads a panic", () => {
    expect(read(sampleTraces.go)).toEqual([
      [
        "panic: runtime error: index out of range [3] with length 3",
        "main.(*Basket).Item /home/dev/shop/basket.go:27",
        "-net/http.HandlerFunc.ServeHTTP /usr/local/go/src/net/http/server.go:2122",
      ],
    ]);
  });

  it("tells only the goroutine that failed, and all of a dump without failure", () => {
    const text = `fatal error: all goroutines are asleep - deadlock!

goroutine 1 [chan receive]:
main.main()
	/app/main.go:8 +0x28

goroutine 5 [sync.Mutex.Lock, 4 minutes]:
sync.runtime_SemacquireMutex(0xc00001, 0x0, 0x1)
	/usr/local/go/src/runtime/sema.go:95 +0x25
github.com/acme/shop/stock.(*Shelf).Take(...)
	/root/go/pkg/mod/github.com/acme/shop@v1.2.0/stock/shelf.go:44
exit status 2`;
    expect(read(text)).toEqual([["fatal error: all goroutines are asleep - deadlock!", "main.main /app/main.go:8"]]);
    const dump = text.split("\n").slice(2).join("\n");
    expect(read(dump).map(([, innermost]) => innermost)).toEqual([
      "main.main /app/main.go:8",
      "-sync.runtime_SemacquireMutex /usr/local/go/src/runtime/sema.go:95",
    ]);
  });

  it("takes the first of panics that follow from each other", () => {
    const text = "panic: first [recovered]\n\tpanic: second\n\ngoroutine 1 [running]:\nmain.f()\n\t/app/a.go:2 +0x1";
    expect(read(text)).toEqual([["panic: first", "main.f /app/a.go:2"]]);
  });

  it("finds no trace in a listing", () => {
    expect(read("main.go:12: undefined: x\n\tsee /app/main.go:12")).toEqual([]);
  });
});
