#!/usr/bin/env bash
# Has Graphviz and Mermaid read what `ossc graph` draws, and compares the names and arrows that they find with the graph as JSON: of the samples, of
# a project with a cycle and ids that mean something to those tools, of one without specifications, and of systems and their state machines. A
# drawing that is wrong must be refused.
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

# Systems, one of them beside specifications, and the machines of its modules.
mkdir -p "$work/both"
for system in uber.sds festival.sds library clinic; do
    mkdir -p "$work/$system/specs"
    echo '[project]' > "$work/$system/ossature.toml"
    cp -r "tests/Ossature.Compiler.Syntax.Tests/Corpus/sds/$system" "$work/$system/specs/"
    draw "$work/$system" system
    compare system
    grep -q '"boundary"' "$work/system.json" || { echo "no module of $system is drawn"; exit 1; }
done
cp -r "$work/odd/." samples/library/specs "$work/both"
draw "$work/both" both
compare both
for module in inventory lending; do
    dotnet "$ossc" graph "$work/both" --machines "$module" --format json > "$work/$module.json" 2> /dev/null || [ $? -eq 1 ]
    dotnet "$ossc" graph "$work/both" --machines "$module" > "$work/$module.mmd" 2> /dev/null || [ $? -eq 1 ]
    node eng/graph/machines.mjs "$work/$module".{json,mmd}
    grep -q '"from"' "$work/$module.json" || { echo "no machine of $module is drawn"; exit 1; }
done

draw "$work/odd" odd
compare odd
draw "$work/none" none
compare none

[ "$(grep -c '"id"' "$work/odd.json")" -eq 6 ] || { echo "not every specification is drawn"; exit 1; }
# refuse NAME FORM CHANGE: a drawing that a change has made wrong.
refuse() {
    for form in json dot mmd; do
        cp "$work/$1.$form" "$work/wrong.$form"
    done
    sed -i "$3" "$work/wrong.$2"
    ! cmp -s "$work/$1.$2" "$work/wrong.$2" || { echo "nothing is wrong after $3"; exit 1; }
    ! compare wrong 2> /dev/null || { echo "a wrong drawing is taken for a good one: $3"; exit 1; }
}

refuse odd dot 's/n1 ->/n3 ->/'
refuse odd dot 's/"end"/"END"/'
refuse odd dot 's/->/=>/'
refuse odd mmd 's/n1 -/n3 -/'
refuse odd mmd 's/"end"/"END"/'
refuse odd mmd 's/==>/=>/'
refuse both dot 's/loan.ended/loan.lost/'
refuse both dot 's/m0 -> m1 \[label="contract"/m0 -> m1 [label="promise"/'
refuse both mmd 's/#40;view#41;//'
refuse both mmd 's/subgraph system \["library/subgraph system ["shed/'
sed -i 's/m0s0 --> m0s1/m0s1 --> m0s0/' "$work/inventory.mmd"
! node eng/graph/machines.mjs "$work/inventory".{json,mmd} 2> /dev/null || { echo "a wrong machine is taken for a good one"; exit 1; }
