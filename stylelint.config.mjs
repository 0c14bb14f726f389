/** What stylelint holds the styles to. Prettier has the last word on their shape. */
const NAME = "[a-z][a-z0-9]*(-[a-z0-9]+)*";
const MARKDOWN = "admonition(-title)?|key-points|note|example|checklist|lines";

/** Ours, Material's for what Markdown makes, and the map library's for its own controls. */
const CLASS = `^(mg-${NAME}(__${NAME})?(--${NAME}(_${NAME})?)?|(md|leaflet)-[a-z-]+|${MARKDOWN})$`;

/** Sides are named by the flow of text: margin-block-start, inset-inline, inline-size. */
const PHYSICAL = [
  "/^(margin|padding|border|scroll-margin|scroll-padding)-(left|right|top|bottom)/",
  "/^(left|right|top|bottom|((min|max)-)?(width|height))$/",
];

const COLORS = ["rgb", "rgba", "hsl", "hsla", "hwb", "lab", "lch", "oklab", "oklch", "color"];

export default {
  extends: "stylelint-config-standard",
  plugins: ["stylelint-value-no-unknown-custom-properties"],
  ignoreFiles: ["site/**", "node_modules/**", ".*/**"],
  reportDescriptionlessDisables: true,
  reportNeedlessDisables: true,
  rules: {
    "at-rule-disallowed-list": ["import"],
    "color-hex-length": null,
    "color-named": "never",
    "color-no-hex": true,
    "csstools/value-no-unknown-custom-properties": [true, { importFrom: ["theme/styles/00-tokens.css"] }],
    "custom-property-empty-line-before": null,
    "custom-property-pattern": "^mg-[a-z]+(-{1,2}[a-z0-9]+)*$",
    "declaration-no-important": true,
    "function-disallowed-list": [...COLORS, "url"],
    "media-feature-range-notation": "prefix",
    // What comes later is meant for another place or state, not for the same one.
    "no-descending-specificity": null,
    "property-disallowed-list": PHYSICAL,
    // Safari on a phone knows no other name of it.
    "property-no-vendor-prefix": [true, { ignoreProperties: ["-webkit-text-size-adjust"] }],
    "selector-class-pattern": CLASS,
  },
  overrides: [
    {
      files: ["theme/styles/00-tokens.css", "theme/styles/90-print.css"],
      rules: { "color-no-hex": null, "function-disallowed-list": ["url"] },
    },
    { files: ["theme/styles/05-fonts.css"], rules: { "function-disallowed-list": COLORS } },
    {
      // The preview's notice and the gallery stand beside the theme, not in it.
      files: ["site_generator/**", "tools/**"],
      rules: {
        "color-no-hex": null,
        "function-disallowed-list": null,
        "property-disallowed-list": null,
        "selector-class-pattern": null,
      },
    },
  ],
};
