#!/usr/bin/env bash
# Builds two copies of a sample, in folders, cultures, time zones and degrees of parallelism that differ, and compares what must be the same:
# plan, graph, keys, prompts, outputs, state, and the report without times. Builds one of them again, which must find nothing to do.
#   eng/check-sample.sh samples/tracker          (after `dotnet build`)
set -euo pipefail
cd "$(dirname "$0")/.."
sample=$1
ossc=$PWD/src/ossc/bin/Debug/net10.0/ossc.dll
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# build FOLDER LANGUAGE ZONE JOBS
build() {
    mkdir -p "$work/$1"
    git ls-files -z --cached --others --exclude-standard "$sample" | tar --create --null --files-from=- | tar --extract --directory "$work/$1"
    LANG=$2 LC_ALL=$2 TZ=$3 dotnet "$ossc" build "$work/$1/$sample" --jobs "$4"
    LANG=$2 LC_ALL=$2 TZ=$3 dotnet "$ossc" report "$work/$1/$sample" --no-times --output "$work/$1/$sample/.ossature/report.html"
}

# Prints what must not differ: one line per file, digest and path.
facts() (
    cd "$work/$1/$sample"
    find .ossature output -type f ! -path '*/bin/*' ! -path '*/obj/*' \
        \( -path 'output/*' -o -name plan.toml -o -name graph.toml -o -name state.toml -o -name report.html -o -name '*.key' -o -name '*prompt.md' \) -print0 \
        | LC_ALL=C sort -z | xargs -0 sha256sum
)

build one C.UTF-8 UTC 1
build "a longer name, with blanks" tr_TR.UTF-8 Pacific/Kiritimati 16
facts one > "$work/one.facts"
facts "a longer name, with blanks" > "$work/two.facts"
diff -u "$work/one.facts" "$work/two.facts"
for name in plan.toml graph.toml state.toml report.html claim.key verify.key prompt.md; do
    grep -q "/$name\$" "$work/one.facts"
done

echo "again:"
again=$(dotnet "$ossc" build "$work/one/$sample" 2>&1)
echo "$again"
grep -qi "up to date" <<< "$again"
