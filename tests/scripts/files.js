/** The finder's files without a site: a test says what they hold and which of them are slow. */
import { Source } from "../../theme/scripts/lib/load/source.js";

export class Files {
  /** `values` maps paths to what the files hold; it may be changed at any time. */
  constructor(values) {
    this.values = { ...values };
    this.slow = new Map();
    this.source = new Source("", (address) => this.answer(address.slice(1)));
  }

  /** Has a file wait: {asked, come}, a promise that it was asked for, and what lets it come. */
  hold(path) {
    const held = {};
    held.asked = new Promise((resolve) => {
      held.ask = resolve;
    });
    held.free = new Promise((resolve) => {
      held.come = resolve;
    });
    this.slow.set(path, held);
    return held;
  }

  async answer(path) {
    const held = this.slow.get(path);
    held?.ask();
    await held?.free;
    const isThere = Object.hasOwn(this.values, path);
    return new Response(isThere ? JSON.stringify(this.values[path]) : "", { status: isThere ? 200 : 404 });
  }
}

/** The column file of programs {id, lat, lon} in Ohio, in ten thousandths of a degree. */
export function shardOf(programs) {
  return {
    id: programs.map(({ id }) => id),
    name: programs.map(({ id }) => id),
    phone: programs.map(() => null),
    flags: programs.map(() => 0),
    city: { is: [["Dayton", "OH"]], of: programs.map(() => 1) },
    lat: { from: 0, by: programs.map(({ lat }) => lat) },
    lon: { from: 0, by: programs.map(({ lon }) => lon) },
  };
}
