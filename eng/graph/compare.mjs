// Says whether Graphviz and Mermaid read a graph as what it is: node compare.mjs GRAPH.json GRAPH.dot GRAPH.mmd
import { readFileSync } from "node:fs";
import { Graphviz } from "@hpcc-js/wasm-graphviz";
import { character, compare, label, read } from "./mermaid.mjs";

const [json, dot, mermaid] = process.argv.slice(2).map(path => readFileSync(path, "utf8"));

// What `ossc graph` knows: the name of each node, of each frame, and `from -> to: names` for each arrow.
function known() {
    const { nodes, system } = JSON.parse(json);
    const arrows = nodes.flatMap(node => node.dependsOn.map(needed => arrow(node.id, needed)));
    const specs = [...nodes.map(node => node.id), ...arrows];
    if (!system) {
        return specs;
    }

    const links = system.consumes.map(link =>
        arrow(link.module, link.from, [...link.events, ...link.views.map(view => `${view} (view)`)])
    );
    const contracts = system.contracts.map(({ left, right }) => arrow(left, right, ["contract"]));
    return [...specs, `frame ${system.title}`, ...system.modules.map(module => module.name), ...links, ...contracts];
}

// What Graphviz draws.
async function drawn() {
    const svg = (await Graphviz.load()).layout(dot, "svg", "dot");
    const marks = { lt: "<", gt: ">", quot: '"', amp: "&" };
    const text = xml => character(xml, "&#", ";").replace(/&(lt|gt|quot|amp);/g, (_, name) => marks[name]);
    const groups = kind => [...svg.matchAll(new RegExp(`class="${kind}">\\s*<title>(.*?)</title>([^]*?)</g>`, "g"))];
    const labels = inner => [...inner.matchAll(/<text[^>]*>(.*?)<\/text>/g)].map(([, line]) => text(line));
    const names = new Map(groups("node").map(([, node, inner]) => [node, labels(inner)[0]]));
    const arrows = groups("edge").map(([, ends, inner]) =>
        arrow(...ends.split("&#45;&gt;").map(end => names.get(end)), labels(inner))
    );
    return [...names.values(), ...groups("cluster").map(([, , inner]) => `frame ${labels(inner)[0]}`), ...arrows];
}

// What Mermaid understands.
async function understood() {
    const db = await read(mermaid);
    const names = new Map([...db.getVertices().values()].map(node => [node.id, label(node.text)]));
    const arrows = db
        .getEdges()
        .map(({ start, end, text }) => arrow(names.get(start), names.get(end), text ? text.split("<br/>").map(label) : []));
    return [...names.values(), ...db.getSubGraphs().map(frame => `frame ${label(frame.title)}`), ...arrows];
}

function arrow(from, to, labels = []) {
    return labels.length > 0 ? `${from} -> ${to}: ${labels.join(", ")}` : `${from} -> ${to}`;
}

await compare("Graphviz", known(), drawn);
await compare("Mermaid", known(), understood);
