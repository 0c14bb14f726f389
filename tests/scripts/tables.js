/** The cases of tests/cases/ and the tables that Python makes; `make test-scripts` says which Python. */
import { execFileSync } from "node:child_process";
import process from "node:process";

import { adopt } from "../../theme/scripts/lib/match/rules.js";

const python = process.env.PYTHON ?? ".venv/bin/python";
const printed = execFileSync(python, ["-m", "tests.support.tables"], { encoding: "utf8" });

const { rules, ...tables } = JSON.parse(printed);
adopt(rules);

export const { cases, abbreviations, insurers, peopleWords, states } = tables;
