import type { Frame } from "#model/incident.ts";
import type { Trace } from "#model/trace.ts";

/** `symbol file:line:column`, with `-` before frames that are not the author's own. */
function frameLine({ symbol, file, line, column, own }: Frame): string {
  const place = [file, line, column].filter((part) => part !== undefined).join(":");
  return `${own ? "" : "-"}${[symbol, place].filter(Boolean).join(" ")}`;
}

/** A trace in a form that is easy to compare: header first, then its frames. */
export function written({ type, message, frames }: Trace): string[] {
  return [[type, message].filter((part) => part !== undefined).join(": "), ...frames.map(frameLine)];
}

/** One ordinary trace of each language. */
export const sampleTraces = {
  csharp: `Unhandled exception. System.InvalidOperationException: Cart is empty
   at Shop.Cart.Total(Currency currency) in /src/Shop/Cart.cs:line 41
   at System.Linq.Enumerable.Sum(IEnumerable\`1 source)
   at Shop.Program.Main(String[] args) in /src/Shop/Program.cs:line 9`,
  go: `panic: runtime error: index out of range [3] with length 3

goroutine 17 [running]:
main.(*Basket).Item(0xc000010a80, 0x3)
	/home/dev/shop/basket.go:27 +0x1d
net/http.HandlerFunc.ServeHTTP(0x6f4d20, {0x7a11a8, 0xc0000f01c0}, 0xc000122000)
	/usr/local/go/src/net/http/server.go:2122 +0x2f
created by net/http.(*Server).Serve in goroutine 1
	/usr/local/go/src/net/http/server.go:3086 +0x5cb`,
  java: `java.lang.IllegalStateException: basket is closed
	at com.acme.shop.Basket.add(Basket.java:58)
	at java.base/java.util.ArrayList.forEach(ArrayList.java:1511)
	at com.acme.shop.Checkout.run(Checkout.kt:21)
Caused by: java.sql.SQLException: connection reset
	at com.acme.db.Pool.take(Pool.java:77)
	... 3 more`,
  javascript: `TypeError: Cannot read properties of undefined (reading 'total')
    at sum (/srv/shop/basket.js:12:20)
    at Array.map (<anonymous>)
    at async checkout (file:///srv/shop/checkout.mjs:8:3)
    at Layer.handle (/srv/shop/node_modules/express/lib/router/layer.js:95:5)
    at node:internal/process/task_queues:95:5`,
  python: `Traceback (most recent call last):
  File "/srv/shop/main.py", line 5, in <module>
    checkout(basket)
  File "/usr/lib/python3.12/functools.py", line 59, in wrapper
    return f(*args)
  File "/srv/shop/checkout.py", line 31, in checkout
    return total / count
           ~~~~~~^~~~~~~
ZeroDivisionError: division by zero`,
  ruby: `basket.rb:7:in \`total': no price (ArgumentError)
	from /usr/lib/ruby/gems/3.2.0/gems/rack-3.0.8/lib/rack/head.rb:15:in \`call'
	from app.rb:3:in \`<main>'`,
};
