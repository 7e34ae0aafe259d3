// What Mermaid makes of a diagram. There is no browser, so its cleaning of the HTML in labels, which asks for one, is left out.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createContext, runInContext } from "node:vm";

export async function read(diagram) {
    const world = createContext({ console, setTimeout, clearTimeout, structuredClone, URL });
    runInContext("Function.prototype.addHook = () => {}; Function.prototype.sanitize = text => text;", world);
    runInContext(readFileSync(createRequire(import.meta.url).resolve("@mermaid-js/tiny"), "utf8"), world);
    await world.mermaid.parse(diagram);
    const { db } = await world.mermaid.mermaidAPI.getDiagramFromText(diagram);
    return db;
}

// Between reading and drawing Mermaid writes `#38;` in a way of its own.
export const label = text => character(text, "ﬂ°°", "¶ß");

export function character(text, before, after) {
    return text.replace(new RegExp(`${before}(\\d+)${after}`, "g"), (_, code) => String.fromCodePoint(code));
}

// Says so, and fails, where a tool has not found what is known.
export async function compare(tool, known, read) {
    const expected = known.sort().join("\n");
    const actual = await read().then(found => found.sort().join("\n"), error => error.message);
    if (expected !== actual) {
        console.error(`${tool} reads\n${actual}\n\nand not\n${expected}`);
        process.exitCode = 1;
    }
}
