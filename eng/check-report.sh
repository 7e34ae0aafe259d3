#!/usr/bin/env bash
# Opens reports in a browser and looks at what is on the page then: of a build of the sample, of the task that the address names, and of a project
# that is large enough for its specifications to be drawn instead of its tasks. Texts that try to be markup must stay texts.
#   eng/check-report.sh [folder for screenshots]          (after `dotnet build`; needs chromium)
set -euo pipefail
cd "$(dirname "$0")/.."
ossc=$PWD/src/ossc/bin/Debug/net10.0/ossc.dll
shots=${1:-}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# browse ADDRESS OPTION…
browse() {
    local address=$1
    shift
    timeout 120 chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --user-data-dir="$work/chromium" "$@" "$address" 2> "$work/browser"
}

# show NAME ADDRESS WIDTH,HEIGHT: a picture for people, where they asked for one.
show() {
    [ -z "$shots" ] || browse "$2" --window-size="$3" --screenshot="$shots/$1.png"
}

# expect PAGE TEXT
expect() {
    grep -qF -- "$2" "$1" || { echo "$1 does not show: $2"; exit 1; }
}

git ls-files -z --cached --others --exclude-standard samples/tracker | tar --create --null --files-from=- | tar --extract --directory "$work"
dotnet "$ossc" build "$work/samples/tracker" > "$work/built" 2>&1 || { cat "$work/built"; exit 1; }
dotnet "$ossc" report "$work/samples/tracker" --output "$work/tracker.html"

browse "file://$work/tracker.html" --dump-dom > "$work/page"
expect "$work/page" '<aside id="panel" aria-label="Task" hidden="">'
expect "$work/page" 'The last build succeeded.'
show report "file://$work/tracker.html" 1280,1180
browse "file://$work/tracker.html#task=003" --dump-dom > "$work/opened"
expect "$work/opened" '<aside id="panel" aria-label="Task">'
expect "$work/opened" '<h2>003 Ledger</h2>'
expect "$work/opened" '<span class="added">+namespace Tracker;</span>'
show task "file://$work/tracker.html#task=003" 1280,1180

# A page whose script was changed is not run: the policy knows its hash.
sed 's/^  choose();$/  choose(); /' "$work/tracker.html" > "$work/changed.html"
! cmp -s "$work/tracker.html" "$work/changed.html" || { echo "nothing is changed"; exit 1; }
browse "file://$work/changed.html#task=003" --dump-dom > "$work/refused"
expect "$work/refused" '<aside id="panel" aria-label="Task" hidden="">'

# 5,000 tasks of 50 specifications, each with a hostile title.
mkdir -p "$work/large/specs" "$work/large/.ossature"
printf '[project]\nname = "large"\n\n[output]\nlanguage = "text"\n' > "$work/large/ossature.toml"
for number in $(seq -w 0 49); do
    sed "s/^id: LEDGER/id: SPEC_$number/" samples/tracker/specs/ledger.smd > "$work/large/specs/$number.smd"
done
awk 'BEGIN {
    print "[meta]\nspecs = []"
    for (i = 1; i <= 5000; i++) {
        spec = int((i - 1) / 100)
        printf "\n[[task]]\nid = \"%04d\"\nspec = \"SPEC_%02d\"\ntitle = \"</script><script>document.title=7</script> %d\"\n", i, spec, i
        printf "outputs = [\"f%d.txt\"]\nspec_refs = []\narch_refs = []\nstatus = \"pending\"\nverify = []\n", i
        printf i % 100 == 1 ? (i == 1 ? "depends_on = []\n" : "depends_on = [\"%04d\"]\n") : "depends_on = [\"%04d\"]\n", i % 100 == 1 ? i - 1 : i - 1 - i % 7 % (i % 100 - 1)
    }
}' > "$work/large/.ossature/plan.toml"
dotnet "$ossc" report "$work/large" --output "$work/large.html"
browse "file://$work/large.html#spec=SPEC_07" --dump-dom > "$work/spec"
expect "$work/spec" '<title>large</title>'
expect "$work/spec" '<div class="scroll" id="expanded"><svg class="graph" role="img" aria-label="The tasks of SPEC_07"'
show large "file://$work/large.html#spec=SPEC_07" 1280,1180
browse "file://$work/large.html#task=0777" --dump-dom > "$work/far"
expect "$work/far" '<h2>0777 &lt;/script&gt;&lt;script&gt;document.title=7&lt;/script&gt; 777</h2>'
