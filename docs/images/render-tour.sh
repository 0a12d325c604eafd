#!/usr/bin/env bash
# Runs the migration tour and makes docs/images/tour.png of what it shows.
# Needs the .NET SDK, Chromium and pngquant (Debian: apt-get install chromium pngquant; elsewhere CHROMIUM can name the program).
# usage: docs/images/render-tour.sh [file.png]
set -euo pipefail

images=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$images/../.." && pwd)
png=${1:-$images/tour.png}
command -v pngquant > /dev/null || { echo "pngquant is missing" >&2; exit 1; }
chromium=${CHROMIUM:-$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)}
[ -n "$chromium" ] || { echo "Chromium is missing" >&2; exit 1; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

dotnet run --project "$root/samples/MigrationTour" -- --html "$work/tour.html"

# The body of Spectre's <pre>, with the sixteen terminal colours turned into ones that read well on a dark background.
sed -E \
  -e '1s/^<pre[^>]*>//' -e '$s/<\/pre>$//' \
  -e 's/;?font-style: italic//g' \
  -e 's/#008000/#56c979/g; s/#FF0000/#ff7b72/g; s/#FFFF00/#e3b341/g; s/#00FFFF/#79c0ff/g; s/#808080/#8b949e/g; s/#C0C0C0/#e6edf3/g' \
  "$work/tour.html" > "$work/body.html"

line_height=20
padding=24
lines=$(($(wc -l < "$work/body.html") + 2))
{
  cat <<PAGE
<!doctype html>
<meta charset="utf-8">
<style>
  body { margin: 0; background: #0d1117; }
  pre { margin: 0; padding: ${padding}px; color: #e6edf3; font: 14px/${line_height}px "DejaVu Sans Mono", Menlo, Consolas, monospace; }
  span { line-height: ${line_height}px; }
  .prompt { color: #56c979; }
</style>
<pre><span class="prompt">\$</span> dotnet run --project samples/MigrationTour
PAGE
  cat "$work/body.html"
  echo '</pre>'
} > "$work/page.html"

# --no-sandbox: Chromium refuses to run as root, as in containers, with it; the page is our own.
"$chromium" --headless --no-sandbox --disable-gpu --disable-lcd-text --hide-scrollbars --user-data-dir="$work/profile" \
  --window-size=1060,$((lines * line_height + 2 * padding)) --screenshot="$work/tour.png" "file://$work/page.html" 2> "$work/chromium.log" \
  || { cat "$work/chromium.log" >&2; exit 1; }
# A terminal needs few colours: a palette makes the file a third.
pngquant --force --output "$png" 64 "$work/tour.png"
echo "$png: $(wc -c < "$png") bytes"
