/** What ESLint holds the scripts to. Prettier has the last word on their shape, tsc on what they import. */
import js from "@eslint/js";
import globals from "globals";

/** Rules without a setting, beyond those that ESLint recommends. */
const STRICT = [
  "array-callback-return",
  "consistent-return",
  "default-case-last",
  "dot-notation",
  "eqeqeq",
  "grouped-accessor-pairs",
  "logical-assignment-operators",
  "no-array-constructor",
  "no-constructor-return",
  "no-else-return",
  "no-eval",
  "no-extend-native",
  "no-extra-bind",
  "no-implicit-coercion",
  "no-implied-eval",
  "no-invalid-this",
  "no-lonely-if",
  "no-nested-ternary",
  "no-new-func",
  "no-new-wrappers",
  "no-param-reassign",
  "no-promise-executor-return",
  "no-return-assign",
  "no-self-compare",
  "no-sequences",
  "no-shadow",
  "no-template-curly-in-string",
  "no-throw-literal",
  "no-unmodified-loop-condition",
  "no-unneeded-ternary",
  "no-unreachable-loop",
  "no-unused-expressions",
  "no-useless-assignment",
  "no-useless-computed-key",
  "no-useless-concat",
  "no-useless-constructor",
  "no-useless-rename",
  "no-useless-return",
  "no-var",
  "object-shorthand",
  "prefer-arrow-callback",
  "prefer-const",
  "prefer-exponentiation-operator",
  "prefer-object-has-own",
  "prefer-object-spread",
  "prefer-promise-reject-errors",
  "prefer-regex-literals",
  "prefer-rest-params",
  "prefer-spread",
  "prefer-template",
  "radix",
  "require-await",
  "yoda",
];

/** Globals of a browser that are a forgotten variable more often than what they are. */
const CONFUSED = [
  "event",
  "name",
  "length",
  "status",
  "parent",
  "top",
  "self",
  "origin",
  "closed",
  "stop",
  "find",
];

/** What could carry off what somebody types, keep it, or run what it says; each has its one place. */
const GUARDED = [
  "fetch",
  "XMLHttpRequest",
  "WebSocket",
  "EventSource",
  "localStorage",
  "sessionStorage",
  "indexedDB",
];

const MARKUP = ["innerHTML", "outerHTML", "insertAdjacentHTML", "setHTMLUnsafe", "cookie", "sendBeacon"];

const SENTENCE = "/^[A-Z][a-z]+ [a-z]|[a-z]{2,} [a-z]{2,} [a-z]{2,}/";
const english = [`Literal[value=${SENTENCE}]`, `TemplateElement[value.cooked=${SENTENCE}]`].map(
  (selector) => ({
    selector,
    message: "Words that somebody sees come from site_generator/wording/.",
  }),
);

const guarded = (allowed) => ({
  "no-restricted-globals": ["error", ...CONFUSED, ...GUARDED.filter((one) => !allowed.includes(one))],
  "no-restricted-properties": [
    "error",
    ...MARKUP.filter((property) => !allowed.includes(property)).map((property) => ({ property })),
  ],
});

const OUTSIDE = ["**/components/**", "../../*.js"];

/** What each room of theme/scripts/lib may import from, apart from itself. */
const ROOMS = {
  dates: [],
  dom: [],
  estimate: [],
  text: [],
  match: [],
  load: ["dates", "dom", "match", "text"],
  say: ["dates", "load", "match"],
  finder: ["dates", "dom", "load", "match", "say", "text"],
  "my-list": [],
};

export default [
  { ignores: ["node_modules/", "site/", ".*/"] },
  js.configs.recommended,
  {
    files: ["**/*.js"],
    languageOptions: { ecmaVersion: 2023, globals: globals.browser },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      ...Object.fromEntries(STRICT.map((rule) => [rule, "error"])),
      curly: ["error", "multi-line"],
      "no-console": ["error", { allow: ["warn", "error"] }],
      "no-use-before-define": ["error", { functions: false, classes: false, variables: false }],
      ...guarded([]),
    },
  },
  { files: ["theme/**/*.js"], rules: { "no-restricted-syntax": ["error", ...english] } },
  {
    files: ["theme/scripts/lib/**/*.js"],
    rules: { "no-restricted-imports": ["error", { patterns: OUTSIDE }] },
  },
  ...Object.entries(ROOMS).map(([room, below]) => ({
    files: [`theme/scripts/lib/${room}/*.js`],
    rules: {
      "no-restricted-imports": [
        "error",
        { patterns: [...OUTSIDE, "../*/*.js", ...below.map((one) => `!../${one}/*.js`)] },
      ],
    },
  })),
  { files: ["theme/scripts/lib/load/{source,state-outlines}.js"], rules: guarded(["fetch"]) },
  { files: ["theme/scripts/lib/my-list/short-list.js"], rules: guarded(["localStorage"]) },
  // The dialog is a file of the site's own, which the policy does not let come from anywhere else.
  { files: ["theme/components/word-search/word-search.js"], rules: guarded(["innerHTML"]) },
  { files: ["site_generator/preview/**/*.js", "tools/**/*.js"], rules: guarded(["fetch"]) },
  {
    files: ["site_generator/preview/browser/*.js", "tools/examples/*.js"],
    languageOptions: { sourceType: "script", globals: { play: "readonly", found: "readonly" } },
  },
  // Its two functions are what the gallery and the browser tests call.
  {
    files: ["tools/examples/play.js"],
    languageOptions: { globals: { play: "off", found: "off" } },
    rules: { "no-unused-vars": "off" },
  },
];
