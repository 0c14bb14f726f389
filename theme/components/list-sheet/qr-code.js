/** An address as a QR code, drawn black on white whatever the colors of the page. */
import { correction, generate } from "../../scripts/packages/lean-qr.js";

const SVG = "http://www.w3.org/2000/svg";

/** Light modules around the code, as readers need them. */
const MARGIN = 4;

export function codeFor(address) {
  const code = generate(address, { minCorrectionLevel: correction.L });
  const size = code.size + 2 * MARGIN;
  let path = "";
  for (let y = 0; y < code.size; y += 1) {
    for (let x = 0; x < code.size; x += 1) {
      if (code.get(x, y)) path += `M${x + MARGIN} ${y + MARGIN}h1v1h-1z`;
    }
  }
  const svg = drawn("svg", { viewBox: `0 0 ${size} ${size}`, "aria-hidden": "true", class: "mg-qr" });
  svg.append(
    drawn("rect", { width: size, height: size, fill: "#fff" }),
    drawn("path", { d: path, fill: "#000", "shape-rendering": "crispEdges" }),
  );
  return svg;
}

function drawn(tag, attributes) {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}
