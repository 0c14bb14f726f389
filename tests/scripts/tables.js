/** The cases of tests/cases/ and the tables that Python makes; `make test-scripts` says which Python. */
import { execFileSync } from "node:child_process";
import process from "node:process";

const python = process.env.PYTHON ?? ".venv/bin/python";
const printed = execFileSync(python, ["-m", "tests.support.tables"], { encoding: "utf8" });

export const { cases, abbreviations, insurers, peopleWords, states } = JSON.parse(printed);
