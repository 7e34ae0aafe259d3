// Says whether Mermaid reads state machines as what they are: node machines.mjs MACHINES.json MACHINES.mmd
import { readFileSync } from "node:fs";
import { compare, read } from "./mermaid.mjs";

const [json, mermaid] = process.argv.slice(2).map(path => readFileSync(path, "utf8"));

// What `ossc graph --machines` knows: the states and moves of each machine; a dot is where it begins or ends.
function known() {
    return JSON.parse(json).machines.flatMap(({ name, states, initial, terminal, transitions }) => [
        ...states.map(state => `${name}: ${state}`),
        `${name}: . -> ${initial}`,
        ...transitions.map(({ from, to }) => `${name}: ${from} -> ${to}`),
        ...terminal.map(state => `${name}: ${state} -> .`),
    ]);
}

// What Mermaid understands.
async function understood() {
    return (await read(mermaid)).getRootDocV2().doc.flatMap(machine => {
        const states = machine.doc.filter(line => line.stmt === "state");
        const names = new Map(states.map(state => [state.id, state.description]));
        const end = state => (state.start === undefined ? names.get(state.id) : ".");
        const moves = machine.doc.filter(line => line.stmt === "relation");
        return [...names.values(), ...moves.map(move => `${end(move.state1)} -> ${end(move.state2)}`)].map(
            fact => `${machine.description}: ${fact}`
        );
    });
}

await compare("Mermaid", known(), understood);
