#!/usr/bin/env bash
# Has Graphviz and Mermaid read what `ossc graph` draws, and compares the names and arrows that they find with the graph as JSON: of the samples, of
# a project with a cycle and ids that mean something to those tools, and of one without specifications. A drawing that is wrong must be refused.
#   eng/check-graph.sh          (after `dotnet build` and `npm ci --prefix eng/graph`)
set -euo pipefail
cd "$(dirname "$0")/.."
ossc=$PWD/src/ossc/bin/Debug/net10.0/ossc.dll
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# draw PROJECT NAME: a project may have errors; what is known of it is drawn.
draw() {
    dotnet "$ossc" graph "$1" --format json > "$work/$2.json" 2> /dev/null || [ $? -eq 1 ]
    dotnet "$ossc" graph "$1" --as dot > "$work/$2.dot" 2> /dev/null || [ $? -eq 1 ]
    dotnet "$ossc" graph "$1" --as mermaid > "$work/$2.mmd" 2> /dev/null || [ $? -eq 1 ]
}

# compare NAME
compare() {
    node eng/graph/compare.mjs "$work/$1".{json,dot,mmd}
}

# specify ID DEPENDS
specify() {
    printf -- '---\nid: %s\nstatus: draft\npriority: low\ndepends: [%s]\n---\n\n# A title\n' "$1" "$2" > "$work/odd/specs/$((++specs)).smd"
}

mkdir -p "$work/odd/specs" "$work/none/specs"
echo '[project]' | tee "$work/odd/ossature.toml" > "$work/none/ossature.toml"
specs=0
specify A 'B, C'
specify B 'A, "end"'
specify C ''
specify '"end"' C
specify '"*a* _b_ 😀 ß -- %% {x} %{init: {}}%"' '"end"'
specify "'X\"] --> Y[\"<b>&amp; \\N \\ #35; \`1. x\`'" 'A, "end"'

for project in samples/*/ossature.toml; do
    draw "$(dirname "$project")" sample
    compare sample
done
draw "$work/odd" odd
compare odd
draw "$work/none" none
compare none

[ "$(grep -c '"id"' "$work/odd.json")" -eq 6 ] || { echo "not every specification is drawn"; exit 1; }
# refuse FORM CHANGE: a drawing that a change has made wrong.
refuse() {
    for form in json dot mmd; do
        cp "$work/odd.$form" "$work/wrong.$form"
    done
    sed -i "$2" "$work/wrong.$1"
    ! cmp -s "$work/odd.$1" "$work/wrong.$1" || { echo "nothing is wrong after $2"; exit 1; }
    ! compare wrong 2> /dev/null || { echo "a wrong drawing is taken for a good one: $2"; exit 1; }
}

refuse dot 's/n1 ->/n3 ->/'
refuse dot 's/"end"/"END"/'
refuse dot 's/->/=>/'
refuse mmd 's/n1 -/n3 -/'
refuse mmd 's/"end"/"END"/'
refuse mmd 's/==>/=>/'
