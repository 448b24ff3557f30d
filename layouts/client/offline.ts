interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string };
}

/** Has the browser keep what is read, where the site wants it and the browser can. */
export function startOffline(): void {
  const { offline, prefix = "/" } = document.documentElement.dataset;
  if (offline === undefined || !isSecureContext || !location.protocol.startsWith("http")) return;
  if (!("serviceWorker" in navigator)) return;
  const { trustedTypes } = window as { trustedTypes?: TrustedTypes };
  // The address is ours: the policy lets this one through and is used for nothing else.
  const policy = trustedTypes?.createPolicy("nevertwice-offline", { createScriptURL: (url) => url });
  const url = `${prefix}sw.js`;
  navigator.serviceWorker.register(policy?.createScriptURL(url) ?? url, { scope: prefix }).catch(() => {
    // Without it everything works, but for reading without a network.
  });
}
