/** Shapes that several scripts share; every script knows them without an import. */

type Words = import("./lib/say/texts.js").Words;
type Source = import("./lib/load/source.js").Source;
type App = import("./lib/finder/app.js").App;
type Program = import("./lib/load/columns.js").Program;
type Resolver = import("./lib/load/place-resolver.js").Resolver;
type Details = ReturnType<typeof import("./lib/load/columns.js").details>;

/** A text of the wording, or a table: of texts, of one text by number, or of tables. */
type Wording = string | { [key: string]: Wording };
/** What fills the gaps of a text. */
type Gaps = Record<string, string | number | undefined>;

/** The least and the most. */
type Span = [least: number, most: number];

/** Names of states by their codes, as rows. */
type States = [code: string, name: string][];
/** A row of the vocabulary: code, label, what it means, a short label. */
type Term = string[];
/** What a page embeds (site_generator/finder/embedded.py). */
interface Vocabulary {
  terms: Record<string, Term[]>;
  facets: string[];
  facts: FactKind[];
  questions: string[];
  rules: Rules;
}
/** What can be shown of a program, as the catalogue's model declares it (see lib/listing.js). */
interface FactKind {
  key: string;
  kind: "codes" | "texts" | "text" | "amount" | "flag" | "told";
  on: string[];
  terms?: string;
  unit?: string;
  parts?: string[];
  list?: boolean;
  column?: boolean;
  own?: boolean;
  checked?: string;
  asks?: string;
}
/** The numbers that rule (see lib/rules.js). */
type Rules = { stale_days: number; parts: Record<string, Span>; grace: number };
/** Tables by facet. What the data says is in its table: `get` does not miss it. */
type Terms = Record<string, Omit<Map<string, Term>, "get"> & { get(code: string): Term }>;
type Abbreviations = Record<string, string>;
type InsurerTables = { spellings: Record<string, string>; empty: string[] };

/** What a program states, by facet: codes, OPEN among them where the list is not whole. */
type Facts = Record<string, string[] | undefined>;
/** What someone chooses, by facet. */
type Choices = Record<string, string[]>;
/** What there is to choose, by facet. */
type Codes = Record<string, string[]>;
type Verdict = "yes" | "no" | "unknown";

/** When someone is free, as the address says it: {mon: "me", fri: "1730-2100"}. */
type Week = Record<string, string>;
/** The same in minutes since midnight. */
type Free = Record<string, Span[]>;
type Track = [days: number[], starts: string, ends: string];

type Point = { lat: number; lon: number };
type Box = [south: number, west: number, north: number, east: number];
interface Place extends Point {
  state: string;
  name?: string;
  zip?: string;
  near?: string;
  isHere?: boolean;
}
interface Town extends Place {
  key: string;
  name: string;
  near: string;
  zips: number;
}
/** A circle, or a whole state. */
type Area = Point & { miles?: number; state?: string };

/** What someone typed as a place (see lib/fold.js). */
type Typed = { zip: string } | { city: string; state: string | null };

/** What someone looks for (see lib/query-state.js). */
interface Query {
  near: string;
  here: Place | null;
  within: string;
  name: string;
  choices: Choices;
  week: Week;
  sure: boolean;
  view: string;
}

/** What a finder's page shows: "choice" of several towns, "state" where a state was typed, "unknown" place. */
type Phase = "empty" | "loading" | "results" | "choice" | "state" | "unknown" | "error";

/** What a resolver makes of a text, or why there is no answer (see lib/resolve.js). */
type Answer = { kind: "place"; place: Place } | NoPlace;
interface NoPlace {
  kind: Phase;
  places?: Town[];
  name?: string;
  state?: string | null;
  reason?: string;
  close?: Town[];
}

interface Near {
  programs: Program[];
  extras: Program[][];
  complete: boolean;
  horizon: number;
  about: number;
}
interface Around extends Omit<Near, "extras"> {
  virtual: Program[];
  unplaced: Program[];
  virtualAll: number;
  virtualFiles: number;
}
interface Found extends Around {
  asked: Pick<Query, "here" | "near" | "within">;
}

/** The index of the finder's files. */
interface Manifest {
  schema: number;
  programs: number;
  digits: number;
  no_zips: string[];
  states: Record<string, [programs: number, virtual: number, unplaced: number]>;
  abbreviations: Abbreviations;
  insurers: InsurerTables;
  cells?: Entry[];
  groups?: Entry[];
}
/** What a search by name or insurer needs of it. */
type Tables = Pick<Manifest, "abbreviations" | "insurers">;
type Entry = [...Box, count: number, states: number[], number: number];

/** A column file (see site_generator/finder/columns.py), with what was worked out from it. */
interface Shard {
  id: (string | 0)[];
  name: string[];
  phone: (string | number | null)[];
  flags: number[];
  city: Column<[city: string, state: string, slug?: string]>;
  org?: Column<string>;
  checked?: Column<number>;
  hours?: Column<Span>;
  tracks?: Column<Track[]>;
  capacity?: Column<Capacity>;
  insurer?: Column<string[]>;
  lat?: Degrees;
  lon?: Degrees;
  ids?: string[];
  folded?: string[];
  programs?: Program[];
  from?: Point & { programs: Program[] };
}
type Column<T> = { is: T[]; of: number[] };
type Degrees = { from: number; by: (number | null)[] };
type Capacity = [status: string, day: number, weeks: number | null];
/** The place of a program in the files: in which, and in which row. */
type Located = { shard: Shard; row: number };

/** What is in a detail file for one program; what is not stated is left out. */
interface Detail extends Record<string, unknown> {
  phone?: string;
  intake_phone?: string;
  fax?: string;
  street?: string;
  zip?: string;
  checked?: Record<string, number>;
  incomplete?: string[];
  price?: [amount: number, per: string];
  consultation?: boolean;
  self_referral?: boolean;
  who_may_refer?: string[];
  tracks?: Record<number, string>;
  other_levels?: Record<string, [id: string, name: string, city: string]>;
}

/** A program of the short-list; null where there is none of its id anymore. */
type Saved = { id: string; program: Program; detail: Detail } | { id: string; program: null; detail: null };
type Kept = { id: string; saved: string };
/** What the address says of the short-list's page. */
type Fragment = { ids: string[] | null; show: string };

/** The facts of a program in words (see lib/listing.js). */
interface Listing {
  id: string;
  name: string;
  organization: string;
  city: string;
  state: string;
  sample: boolean;
  phone: string;
  tracks: string[];
  room: string;
  facts: Facts;
  partial: Set<string>;
  ages: { keys: string[]; text: string }[];
}
type Fact = { key: string; label: string; lines: string[]; age: string };
/** The handout: programs, the number of the timetable that matters by id, and its texts. */
interface Sheet {
  programs: Listing[];
  tracks: Map<string, number>;
  note: string;
  date: string;
  heading: string;
  crisis: string;
  address: string;
}

type Counts = Record<string, Record<string, number>>;
/** What could be chosen in a facet (see lib/match.js). */
type Possible = { open: number; codes: Set<string>; refused: Record<string, number> };
type FactsOf = (program: Program) => Facts;
/** What someone typed as an insurer, and the names that it may mean. */
type Asked = { text: string; names: string[] };
/** What a search shows (see lib/view.js). */
interface View {
  choices: Choices;
  factsOf: FactsOf;
  fit: Program[];
  mayFit: Program[];
  virtual: Program[];
  unplaced: Program[];
  counts: Counts;
  possible: Record<string, Possible>;
  insurers: (Asked & { count: number })[];
  silent: { facets: string[]; some: boolean };
}
declare module "*/packages/lean-qr.js" {
  export { correction, generate } from "lean-qr";
}

/** A state as GeoJSON. */
interface Outline {
  id: string;
  properties: { name: string };
  geometry: { type: "Polygon"; coordinates: Rings } | { type: "MultiPolygon"; coordinates: Rings[] };
}
type Rings = number[][][];
declare module "*/packages/topojson-client/feature.js" {
  export default function feature(topology: unknown, name: string): { features: Outline[] };
}

/** A level of care beside one that was chosen, and how many programs would fit at it. */
type Beside = { code: string; beside: string | undefined; count: number };
/** A program on the map. */
type Pin = Point & { program: Program; group: "fit" | "may_fit"; data: Details; isArea: boolean };

/** A row of the words that people use: phrases, what they choose, why (see lib/people-words.js). */
type WordRow = [phrases: string[], filters: [facet: string, code: string, label: string][], why: string];
type Met = { phrase: string; how: number; isCounted: boolean; first: number; after: number };
type Meaning = Met & { row: number };

/** Money is in whole cents, a rate in hundredths of a percent (see lib/estimate.js). */
type Share = { copay: number; rate?: undefined } | { copay?: undefined; rate: number };
type CourseYear = { weeks: number; deductible: number; maximum: number };
type DayTerms = { price: number; days: number; share: Share };
type Course = DayTerms & { years: CourseYear[] };
type Owed = { fromDeductible: number; fromShare: number };
type Sums = { weeks: number; count: number; whole: number; paid: number; weekly: number[] };
type Year = DayTerms & CourseYear & Owed & Sums & { due: number; reachedIn: number | null };
type Reckoned = Sums & { years: Year[] };
/** A yearly amount and what of it is met; null where that is not known. */
type Yearly = { whole: number | null; met: number | null };
type Uncovered = { insured: false; price: Span; days: Span; weeks: Span; turn: number | null };
interface Covered extends Omit<Uncovered, "insured"> {
  insured: true;
  deductible: Yearly;
  maximum: Yearly;
  first: boolean | null;
  share: { copay: number | null; rate?: undefined } | { copay?: undefined; rate: number | null } | null;
}
type Plan = Uncovered | Covered;
/** A plan as it was read so far: to calculate with only where there are no errors. */
type Draft = (Omit<Uncovered, "price"> | Omit<Covered, "price">) & { price: Span | null };

/** What the scripts of a page share that shows facts in words. */
interface Context {
  words: Words;
  terms: Terms;
  facts: FactKind[];
  questions: string[];
  source: Source;
  codes: Codes;
  paths: Record<string, string | undefined>;
  site?: string;
}

/** A component: late ones are told of a change when the answer is on the screen. */
interface Component<State> {
  update(state: State, change: Change): void;
  isLate?: boolean;
}
/** What the visitor just did. */
type Change = { kind: string; group?: string };
