// Says whether Graphviz and Mermaid read a graph as what it is: node compare.mjs GRAPH.json GRAPH.dot GRAPH.mmd
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createContext, runInContext } from "node:vm";
import { Graphviz } from "@hpcc-js/wasm-graphviz";

const [json, dot, mermaid] = process.argv.slice(2).map(path => readFileSync(path, "utf8"));

// What `ossc graph` knows: the name of each node, and `from -> to` for each arrow.
function known() {
    const { nodes } = JSON.parse(json);
    const arrows = nodes.flatMap(node => node.dependsOn.map(needed => `${node.id} -> ${needed}`));
    return [...nodes.map(node => node.id), ...arrows];
}

// What Graphviz draws.
async function drawn() {
    const svg = (await Graphviz.load()).layout(dot, "svg", "dot");
    const marks = { lt: "<", gt: ">", quot: '"', amp: "&" };
    const text = xml => character(xml, "&#", ";").replace(/&(lt|gt|quot|amp);/g, (_, name) => marks[name]);
    const nodes = svg.matchAll(/class="node">\s*<title>(.*?)<\/title>[^]*?<text[^>]*>(.*?)<\/text>/g);
    const names = new Map([...nodes].map(([, node, label]) => [node, text(label)]));
    const arrows = svg.matchAll(/class="edge">\s*<title>(.*?)&#45;&gt;(.*?)<\/title>/g);
    return [...names.values(), ...[...arrows].map(([, from, to]) => `${names.get(from)} -> ${names.get(to)}`)];
}

// What Mermaid understands. There is no browser, so its cleaning of the HTML in labels, which asks for one, is left out.
async function understood() {
    const world = createContext({ console, setTimeout, clearTimeout, structuredClone, URL });
    runInContext("Function.prototype.addHook = () => {}; Function.prototype.sanitize = text => text;", world);
    runInContext(readFileSync(createRequire(import.meta.url).resolve("@mermaid-js/tiny"), "utf8"), world);
    await world.mermaid.parse(mermaid);
    const { db } = await world.mermaid.mermaidAPI.getDiagramFromText(mermaid);
    // Between reading and drawing Mermaid writes `#38;` in a way of its own.
    const nodes = [...db.getVertices().values()];
    const names = new Map(nodes.map(node => [node.id, character(node.text, "ﬂ°°", "¶ß")]));
    return [...names.values(), ...db.getEdges().map(arrow => `${names.get(arrow.start)} -> ${names.get(arrow.end)}`)];
}

function character(text, before, after) {
    return text.replace(new RegExp(`${before}(\\d+)${after}`, "g"), (_, code) => String.fromCodePoint(code));
}

async function compare(tool, read) {
    const expected = known().sort().join("\n");
    const actual = await read().then(found => found.sort().join("\n"), error => error.message);
    if (expected !== actual) {
        console.error(`${tool} reads\n${actual}\n\nand not\n${expected}`);
        process.exitCode = 1;
    }
}

await compare("Graphviz", drawn);
await compare("Mermaid", understood);
