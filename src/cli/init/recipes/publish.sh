#!/bin/sh
# Builds, and copies the site with rsync:
#   SITE=https://lessons.example.org TARGET=user@host:/srv/www/lessons sh scripts/publish.sh
# With a branch, a preview of it at SITE/previews/<branch>/:
#   SITE=… TARGET=… sh scripts/publish.sh feature/queue
set -eu
: "${SITE:?the address of the site, https://lessons.example.org}"
: "${TARGET:?where rsync copies to, user@host:/srv/www/lessons}"
branch=${1:-}

if [ -z "$branch" ]; then
  npx nevertwice build --base-url "$SITE"
  # What is new arrives before what leads to it, and what is gone goes last. Previews stay.
  rsync -rlt --checksum --delay-updates --delete-after --exclude=/previews/ -- dist/ "$TARGET/"
  exit
fi

case $branch in
  -*) echo "publish: '$branch' is no branch" >&2; exit 2 ;;
esac
rm -rf .nevertwice/preview
npx nevertwice build --base-url "$SITE" --preview "$branch" \
  --path-prefix "/previews/{branch}/" --out ".nevertwice/preview/previews/{branch}"
rsync -rlt --checksum --delay-updates -- .nevertwice/preview/ "$TARGET/"
