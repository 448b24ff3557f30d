import type { Config } from "#model/config.ts";
import type { SiteFile } from "#model/page.ts";
import type { Asset } from "./assets.ts";

/** The site as something that can be put on a home screen (https://www.w3.org/TR/appmanifest/). */
export function webManifest({ title, description, lang, pathPrefix }: Config, assets: readonly Asset[]): SiteFile {
  const icon = assets.find(({ name }) => name === "icon.svg");
  const manifest = {
    name: title,
    ...(description === "" ? {} : { description }),
    lang,
    start_url: pathPrefix,
    scope: pathPrefix,
    display: "minimal-ui",
    background_color: "#fbfaf6",
    theme_color: "#fbfaf6",
    icons: icon === undefined ? [] : [{ src: pathPrefix + icon.url.slice(1), sizes: "any", type: "image/svg+xml" }],
  };
  return { url: "/manifest.webmanifest", body: `${JSON.stringify(manifest, undefined, 2)}\n` };
}
