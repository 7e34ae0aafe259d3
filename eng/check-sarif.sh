#!/usr/bin/env bash
# Validates what `ossc check --format sarif` writes with the schema of SARIF: a clean project, and one with errors, warnings, fixes, files as a
# whole and places that comments allow. A log that is wrong must be refused.
#   eng/check-sarif.sh          (after `dotnet build` and `npm ci --prefix eng/sarif`)
set -euo pipefail
cd "$(dirname "$0")/.."
ossc=$PWD/src/ossc/bin/Debug/net10.0/ossc.dll
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# check PROJECT LOG: writes the log of a project, which may have errors.
check() {
    dotnet "$ossc" check "$1" --format sarif > "$2" || [ $? -eq 1 ]
}

cp -r samples/tracker "$work/a project"
cat >> "$work/a project/ossature.toml" << 'END'
# ossc: allow OSS1450 for another tool
shelf = 1
retires = "3"
max_fix_atempts = 5
[diagnostics]
OSS14500 = "Error"
END
sed -i 's/^status: .*/status: drafft/; s/^depends: .*/depends: [LEDGR, "\\u0000", 😀]/' "$work/a project/specs/"*.smd
printf '\xff\xfe not UTF-8' > "$work/a project/specs/bytes.smd"
mkdir "$work/nothing"

check samples/tracker "$work/clean.sarif"
check "$work/a project" "$work/faulty.sarif"
dotnet "$ossc" check "$work/nothing" --format sarif > "$work/nothing.sarif" || [ $? -eq 2 ]
for part in '"fixes"' '"suppressions"' '"markdown"' '"level": "error"' '"level": "warning"'; do
    grep -q "$part" "$work/faulty.sarif" || { echo "the log shows no $part"; exit 1; }
done

node eng/sarif/validate.cjs "$work"/{clean,faulty,nothing}.sarif
sed 's/"ruleIndex": /"ruleIndex": -7/' "$work/faulty.sarif" > "$work/wrong.sarif"
! node eng/sarif/validate.cjs "$work/wrong.sarif" 2> /dev/null || { echo "a wrong log is taken for a good one"; exit 1; }
