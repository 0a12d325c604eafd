#!/usr/bin/env bash
# Runs the tool on samples/OpenRouterChat and makes docs/images/tool.png (the terminal) and docs/images/inventory.png (the page).
# Needs the .NET SDK, Chromium, pngquant and aha (Debian: apt-get install chromium pngquant aha; elsewhere CHROMIUM can name the program).
set -euo pipefail

images=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$images/../.." && pwd)
chromium=${CHROMIUM:-$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)}
[ -n "$chromium" ] || { echo "Chromium is missing" >&2; exit 1; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

project=$root/src/AIStats.OpenRouterMigration.Tool
dotnet build "$project" -c Release --nologo -v q
tool="dotnet $project/bin/Release/net8.0/AIStats.OpenRouterMigration.Tool.dll"

# shot FILE.html WIDTH HEIGHT FILE.png; --no-sandbox: Chromium refuses to run as root, as in containers, with it; the page is our own.
shot() {
  "$chromium" --headless --no-sandbox --disable-gpu --disable-lcd-text --hide-scrollbars --user-data-dir="$work/profile" \
    --window-size="$2,$3" --screenshot="$work/shot.png" "file://$1" 2> "$work/chromium.log" || { cat "$work/chromium.log" >&2; exit 1; }
  pngquant --force --output "$4" 64 "$work/shot.png"
  echo "$4: $(wc -c < "$4") bytes"
}

# The terminal: what a person sees, colours included, from a real terminal of 150 columns.
(cd "$root/samples" && script -qec "stty cols 150; TERM=xterm-256color $tool migrate OpenRouterChat --dry-run 2>/dev/null" /dev/null) \
  | tr -d '\r' | grep -v '^Left for a person' | head -n 40 | aha --no-header --black > "$work/body.html"
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
  .prompt { color: #56c979; }
</style>
<pre><span class="prompt">\$</span> openrouter-to-aistats migrate OpenRouterChat --dry-run
PAGE
  cat "$work/body.html"
  echo '</pre>'
} > "$work/terminal.html"
shot "$work/terminal.html" 1060 $((lines * line_height + 2 * padding)) "$images/tool.png"

$tool inventory "$root/samples/OpenRouterChat" --output "$work/report" > /dev/null
shot "$work/report/inventory.html" 1280 1170 "$images/inventory.png"
