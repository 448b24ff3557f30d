#!/bin/sh
# Cloudflare Pages: build command `sh scripts/cloudflare-build.sh`, output directory `dist`, variables NODE_VERSION=22 and
# SITE=https://lessons.example.org. Headers and redirects are in the site: dist/_headers and dist/_redirects.
set -eu

# The day of the content is that of its newest commit, which a shallow copy does not know.
git fetch --quiet --unshallow 2>/dev/null || true

if [ "${CF_PAGES_BRANCH:-main}" = "${MAIN_BRANCH:-main}" ]; then
  exec npx nevertwice build --base-url "${SITE:-${CF_PAGES_URL:-}}"
fi
exec npx nevertwice build --base-url "${CF_PAGES_URL:-}" --preview "$CF_PAGES_BRANCH"
