import type { SiteInfo } from "#model/page.ts";

/** Whoever comes here by a link must not take a draft of a branch for what was published. */
export function PreviewBanner({ site }: { site: SiteInfo }) {
  if (site.preview === undefined) return null;
  return (
    <p class="preview-banner" role="note">
      Preview of the branch <bdi>{site.preview}</bdi>. This is not the published site.
    </p>
  );
}
