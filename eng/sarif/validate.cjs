// Says whether logs fit the schema: node validate.cjs LOG…
const { readFileSync } = require("node:fs");
const { join } = require("node:path");
const Ajv = require("ajv-draft-04");
const addFormats = require("ajv-formats");

const ajv = new Ajv({ strict: false, allErrors: true });
addFormats(ajv);
const validate = ajv.compile(JSON.parse(readFileSync(join(__dirname, "sarif-schema-2.1.0.json"), "utf8")));
for (const log of process.argv.slice(2)) {
    if (!validate(JSON.parse(readFileSync(log, "utf8")))) {
        console.error(log, JSON.stringify(validate.errors, null, 2));
        process.exitCode = 1;
    }
}
