// In the head of an old address: leaves before anything is painted. A refresh by the browser would lose what stands behind
// `?` and `#`, and with it the place that a link was about.
const to = (document.currentScript as HTMLScriptElement | null)?.dataset.to;
if (to?.startsWith("/") && !to.startsWith("//")) location.replace(to + location.search + location.hash);
