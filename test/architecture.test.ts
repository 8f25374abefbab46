/** The rules of the layout, held by reading the sources. Every refusal says what to do instead. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path/posix";
import { describe, expect, it } from "vitest";

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

interface Rule {
  /** Sources that the rule speaks of. */
  readonly of: RegExp;
  /** What they may import: files of `src`, packages, `node:` modules. */
  readonly may: RegExp;
  /** What they may import as types only. */
  readonly types?: RegExp;
  readonly instead: string;
}

const adapters = "Give main.ts or bot.ts what you need to pass in, or describe it in app/ports.";

/** The first rule that speaks of a file holds for it. */
const rules: readonly Rule[] = [
  {
    of: /^src\/core\//,
    may: /^(src\/core\/|(zod|big\.js|feelin|mustache)$)/,
    instead:
      "The core is pure: let time, ids and files come in as data, let what is to be done go out as an effect, and keep the types it speaks of in core.",
  },
  {
    of: /^src\/app\//,
    may: /^(src\/(core|app)\/|zod$)/,
    types: /^src\/log\.ts$/,
    instead: "A use case knows the core and its ports: describe what it needs in app/ports and implement it outside.",
  },
  adapter("feishu", /^(@larksuiteoapi\/node-sdk|axios|agent-base|https-proxy-agent|proxy-from-env|zod)$/),
  adapter("server", /^(hono(\/.*)?|@hono\/node-server)$/),
  adapter("store", /^(kysely|better-sqlite3|pg|zod)$|^db\//),
  adapter("documents", /^(docxtemplater|hucre\/xlsx|pizzip|saxes|lodash(\/.*)?|zod)$/),
  adapter("files", /^(saxes|hucre|zod)$/),
  adapter("worker", /^src\/package-root\.ts$/),
  adapter("forms", /^(yaml|mustache|zod(\/.*)?)$/),
  {
    of: /^src\/simulator\//,
    may: /^src\/simulator\/|^(?!src\/)/,
    instead:
      "The simulator is a program of its own: write what it needs in src/simulator, even if it stands elsewhere too.",
  },
  {
    of: /^src\/(main|cli|play\/stage)\.ts$|^src\/cli\//,
    may: /./,
    instead: "",
  },
  {
    of: /^src\//,
    may: /^(?!src\/simulator\/)/,
    types: /^src\/simulator\/control-types\.ts$/,
    instead: "Only main.ts, the command line and play/stage.ts start the simulator: talk to it over HTTP.",
  },
];

/** Circles of files that stay, and why. */
const exceptions: readonly { readonly of: RegExp; readonly why: string }[] = [
  {
    of: /^src\/simulator\/page\/card\//,
    why: "Containers draw the elements in them, which may be containers: the registry is the recursion's own knot.",
  },
  {
    of: /^src\/core\/dialogue\/screens\/(texts|step|rewrite|row)-screen\.ts$/,
    why: "Names of rows and steps still stand in the screens that show them.",
  },
];

/** A page in a browser has no other log; the simulator's own entry says where it listens. */
const browserOrEntry = /^src\/simulator\/(page\/|main\.ts$)/;

function adapter(folder: string, packages: RegExp): Rule {
  return {
    of: new RegExp(`^src/${folder}/`),
    may: new RegExp(
      `^src/(${folder}|core)/|^src/app/(ports/[^/]+|catalog)\\.ts$|^src/(config|log)\\.ts$|^node:|${packages.source}`,
    ),
    instead: adapters,
  };
}

const sources = readdirSync("src", { recursive: true, encoding: "utf8" })
  .map((name) => join("src", name.replaceAll("\\", "/")))
  .filter((file) => file.endsWith(".ts"))
  .map((file) => ({ file, text: readFileSync(file, "utf8") }));

const imports = sources.flatMap(({ file, text }) => importsOf(file, text));

it("words are looked up in maps: an object finds constructor and toString as well", () => {
  const tables = sources
    .filter(({ file }) => !file.startsWith("src/simulator/"))
    .flatMap(({ file, text }) =>
      [...text.matchAll(/^(?:export )?const (\w+): (?:Readonly<)?(?:Partial<)?Record<string,/gm)].map(
        ([, name]) => `${file}: ${name}`,
      ),
    );
  expect(tables, "Make it a ReadonlyMap: new Map(Object.entries({ … })).").toEqual([]);
});

describe("imports", () => {
  it("go the way of the layers", () => {
    expect(imports.flatMap(refusal)).toEqual([]);
  });

  it("are found in every form in which they can be written", () => {
    const text = `import a from "./a.js";
import type { B } from "../core/b.js";
import { type C, d } from "zod";
export { e } from "./e.js";
export * from "./f.js";
import "./g.js";
const h = await import("./h.js");
const i = require("node:fs");
type J = import("./j.js").J;
import {
  k,
} from "node:path";
import type L from "pg";`;
    expect(importsOf("src/x/y.ts", text)).toEqual([
      { from: "src/x/y.ts", to: "src/x/a.ts", typeOnly: false },
      { from: "src/x/y.ts", to: "src/core/b.ts", typeOnly: true },
      { from: "src/x/y.ts", to: "zod", typeOnly: false },
      { from: "src/x/y.ts", to: "src/x/e.ts", typeOnly: false },
      { from: "src/x/y.ts", to: "src/x/f.ts", typeOnly: false },
      { from: "src/x/y.ts", to: "src/x/g.ts", typeOnly: false },
      { from: "src/x/y.ts", to: "src/x/h.ts", typeOnly: false },
      { from: "src/x/y.ts", to: "node:fs", typeOnly: false },
      { from: "src/x/y.ts", to: "src/x/j.ts", typeOnly: false },
      { from: "src/x/y.ts", to: "node:path", typeOnly: false },
      { from: "src/x/y.ts", to: "pg", typeOnly: true },
    ]);
  });

  it.each([
    ["src/core/score/points.ts", "node:fs"],
    ["src/core/form/ledger.ts", "src/app/ports/ledger.ts"],
    ["src/core/words.ts", "yaml"],
    ["src/app/make-report.ts", "src/store/open-store.ts"],
    ["src/app/make-report.ts", "node:fs"],
    ["src/feishu/client.ts", "src/store/open-store.ts"],
    ["src/store/transaction.ts", "src/app/receive-event.ts"],
    ["src/documents/fill-docx.ts", "src/forms/catalog.ts"],
    ["src/simulator/start.ts", "src/core/say.ts"],
    ["src/bot.ts", "src/simulator/start.ts"],
    ["src/feishu/client.ts", "src/simulator/start.ts"],
    ["src/play/player.ts", "src/simulator/start.ts"],
  ])("from %s to %s are refused with a way out", (from, to) => {
    expect(refusal({ from, to, typeOnly: false }).join()).toMatch(/^.+ imports .+\. .{20,}/);
  });
});

describe("value imports", () => {
  const values = imports.filter(({ to, typeOnly }) => !typeOnly && to.startsWith("src/"));

  it("go round in no circle of files", () => {
    const found = circles(values.map(({ from, to }) => [from, to])).filter(
      (files) => !exceptions.some(({ of }) => files.every((file) => of.test(file))),
    );
    expect(
      found,
      "Move what both need into a file of its own, or pass it in. Natural recursion is listed with its reason.",
    ).toEqual([]);
  });

  /**
   * A folder and those in it are one room: its registry knows them, and they know what all of them are made of. The
   * simulator is a program of its own, laid out by what a person sees.
   */
  it("go round in no circle of folders beside each other", () => {
    const between = values
      .filter(({ from }) => !from.startsWith("src/simulator/"))
      .map(({ from, to }) => [roomOf(from), roomOf(to)] as const)
      .filter(([from, to]) => !`${from}/`.startsWith(`${to}/`) && !`${to}/`.startsWith(`${from}/`));
    expect(
      circles(between),
      "Decide which of them is the lower one, and move down what the other needs from above.",
    ).toEqual([]);
  });

  it("of the dialogue go from schemas upwards to the registry", () => {
    const found = values.filter(({ from, to }) => floorOf(to) > floorOf(from));
    expect(
      found.map(({ from, to }) => `${from} imports ${to}`),
      `The floors are ${dialogueFloors.join(" < ")}: move down what the lower one needs.`,
    ).toEqual([]);
  });

  it("of a capability never reach another one", () => {
    const found = imports.filter(({ from, to }) => {
      const [own, other] = [capabilityOf(from), capabilityOf(to)];
      return own !== null && other !== null && own !== other;
    });
    expect(
      found.map(({ from, to }) => `${from} imports ${to}`),
      "What two capabilities share is a step, a part of a screen or an entry: put it into that room of src/core/dialogue.",
    ).toEqual([]);
  });

  it("of the registry and of the schemas reach every capability", () => {
    const folders = readdirSync("src/core/dialogue/capabilities", { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
      .toSorted();
    const reached = (from: string) =>
      values.flatMap((one) => (one.from === from ? (capabilityOf(one.to) ?? []) : [])).toSorted();
    expect(reached("src/core/dialogue/registry.ts")).toEqual(folders);
    expect(reached("src/core/dialogue/turn/schemas.ts")).toEqual(folders);
  });

  it("of readers never reach the checks, and those of checks no other group of checks", () => {
    const groups = "money|score|indicator|text|report";
    const found = imports.filter(({ from, to }) => {
      const group = new RegExp(`^src/core/check/(${groups})/`).exec(from)?.[1];
      const other = new RegExp(`^src/core/check/(${groups})/`).exec(to)?.[1];
      return (
        (from.startsWith("src/core/reading/") && to.startsWith("src/core/check/")) ||
        (group !== undefined && other !== undefined && group !== other)
      );
    });
    expect(
      found,
      "What two groups of checks need is something that the report says: put it into core/reading.",
    ).toEqual([]);
  });

  it("in a circle are found", () => {
    const edges = [
      ["a", "b"],
      ["b", "c"],
      ["c", "a"],
      ["c", "d"],
      ["e", "e"],
    ] as const;
    expect(circles(edges)).toEqual([["a", "b", "c"]]);
  });
});

describe("sources", () => {
  it("outside the simulator and its cards name no region, unit or form", () => {
    const forms = readdirSync("templates", { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith("_") && entry.name !== "schemes")
      .map((entry) => entry.name);
    const schemes = readdirSync("templates/schemes").map((name) => name.replace(/\.yaml$/, ""));
    const places = "开福|长沙|湖南|武汉|湖北|东湖|深圳|福田|广东|广西|河北|天津|山西|北京|上海|四川";
    const inLatin =
      "changsha|kaifu|hunan|wuhan|hubei|shenzhen|futian|guangxi|hebei|tianjin|shanxi|beijing|shanghai|sichuan";
    const names = new RegExp([places, inLatin, ...schemes, ...forms].join("|"), "i");
    // Where a rule comes from may be said in a comment; what the code does must not depend on it.
    const found = sources.flatMap(({ file, text }) =>
      lines(withoutComments(text)).flatMap((line, index) =>
        names.test(line) && !file.startsWith("src/simulator/") ? [`${file}:${index + 1} ${line.trim()}`] : [],
      ),
    );
    expect(found, "Put it into templates/, where a bureau can change it.").toEqual([]);
  });

  it("have at most 300 lines", () => {
    const long = sources.filter(({ text }) => lines(text).length > 300).map(({ file }) => file);
    expect(
      long,
      "Split the file by reason: the exported function stays, helpers with a reason of their own move.",
    ).toEqual([]);
  });

  it("log through the log, not the console", () => {
    const found = sources.filter(({ file, text }) => /\bconsole\.\w+\(/.test(text) && !browserOrEntry.test(file));
    expect(
      found.map(({ file }) => file),
      "Take a Log (src/log.ts), or write a command's result to process.stdout.",
    ).toEqual([]);
  });

  it("use no any", () => {
    const found = sources.flatMap(({ file, text }) =>
      lines(withoutComments(text)).flatMap((line, index) =>
        /(:|<|\bas|\|)\s*any\b|\bany\[\]/.test(line.replace(/"[^"]*"/g, '""')) ? [`${file}:${index + 1}`] : [],
      ),
    );
    expect(found, "Say unknown and check it, with zod at an edge.").toEqual([]);
  });

  it("have their doors in files, not in barrels", () => {
    const barrels = sources.filter(({ file }) => /\/(index|utils?|helpers?|common|types)\.ts$/.test(file));
    expect(
      barrels.map(({ file }) => file).filter((file) => file !== "src/simulator/cards/parts/common.ts"),
      "Name the file after what it holds.",
    ).toEqual([]);
  });
});

/** Rooms of the dialogue, lowest first; what lies in the folder itself stands above all of them. */
const dialogueFloors = ["schema", "turn", "screen", "steps", "checking", "entry", "capabilities"];

/** Outside the dialogue everything is one floor, which neither looks up nor down. */
function floorOf(file: string): number {
  const room = roomOf(file);
  const inside = /^src\/core\/dialogue\/([^/]+)/.exec(room)?.[1];
  if (inside !== undefined) return dialogueFloors.indexOf(inside);
  return room === "src/core/dialogue" ? dialogueFloors.length : Number.NaN;
}

/** The folder; what capabilities declare of themselves is a room below everything else of the dialogue. */
function roomOf(file: string): string {
  return /^src\/core\/dialogue\/(capabilities\/[^/]+\/)?schema\.ts$/.test(file)
    ? "src/core/dialogue/schema"
    : dirname(file);
}

function capabilityOf(file: string): string | null {
  return /^src\/core\/dialogue\/capabilities\/([^/]+)\//.exec(file)?.[1] ?? null;
}

function refusal({ from, to, typeOnly }: Import): string[] {
  const rule = rules.find(({ of }) => of.test(from));
  if (rule === undefined || rule.may.test(to) || (typeOnly && rule.types?.test(to))) return [];
  return [`${from} imports ${to}. ${rule.instead}`];
}

function importsOf(file: string, text: string): Import[] {
  const found = withoutComments(text).matchAll(
    /(?:^|[\s;])(?:(?:import|export)\s+(type\s)?(?:[\w*\s{},$]+?\sfrom\s+)?|import\(\s*|require\(\s*)"([^"\n]+)"/g,
  );
  return [...found].map(([, type, to = ""]) => ({ from: file, to: resolved(file, to), typeOnly: type !== undefined }));
}

function resolved(file: string, to: string): string {
  return to.startsWith(".") ? join(dirname(file), to).replace(/\.js$/, ".ts") : to;
}

function withoutComments(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ""))
    .replace(/(^|[^:"'`\\/])\/\/.*$/gm, "$1");
}

function lines(text: string): string[] {
  return text.split("\n");
}

/** Sets of names that reach each other (Tarjan's strongly connected components), each sorted; one alone is none. */
function circles(edges: readonly (readonly [from: string, to: string])[]): string[][] {
  const next = new Map<string, Set<string>>();
  for (const [from, to] of edges) next.set(from, (next.get(from) ?? new Set()).add(to));
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const found: string[][] = [];
  const visit = (name: string): void => {
    order.set(name, order.size);
    lowest.set(name, order.size - 1);
    open.push(name);
    for (const to of next.get(name) ?? []) {
      if (!order.has(to)) visit(to);
      if (open.includes(to)) lowest.set(name, Math.min(lowest.get(name) ?? 0, lowest.get(to) ?? 0));
    }
    if (lowest.get(name) !== order.get(name)) return;
    const circle = open.splice(open.indexOf(name));
    if (circle.length > 1) found.push(circle.sort());
  };
  for (const name of next.keys()) if (!order.has(name)) visit(name);
  return found.sort();
}
