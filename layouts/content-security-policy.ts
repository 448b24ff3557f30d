/**
 * What a page of the site may load. Scripts and styles come from files of our own only, so that hostile text in a
 * document has nothing to run in; `'wasm-unsafe-eval'` is what Pagefind's WebAssembly needs. Pictures come from the
 * configured hosts too, by https.
 */
export function contentSecurityPolicy(imageHosts: readonly string[]): string {
  return [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    ["img-src 'self' data:", ...imageHosts.map((host) => `https://${host}`)].join(" "),
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
  ].join("; ");
}

/** The same for an HTTP header, which can also forbid framing; browsers ignore that part in a `<meta>`. */
export function securityPolicyHeader(imageHosts: readonly string[]): string {
  return `${contentSecurityPolicy(imageHosts)}; frame-ancestors 'none'`;
}
