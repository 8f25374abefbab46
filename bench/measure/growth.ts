/** How the work on a text grows with its length, on every path by which people's text comes in or goes out. */
import type { FormPackage } from "../../src/app/catalog.js";
import { readList } from "../../src/core/assignment/read-list.js";
import { fileName } from "../../src/core/form/file-name.js";
import { Ledger } from "../../src/core/form/ledger.js";
import { chatText, maskPersonal, unmaskPersonal } from "../../src/core/mask.js";
import { importDocument } from "../../src/core/reading/document/import-document.js";
import { readField } from "../../src/core/value/read-field.js";
import { escapeMarkdown, escapeMessage } from "../../src/core/words.js";
import { contentText } from "../../src/feishu/events/content-text.js";
import { fileContent } from "../../src/feishu/events/file-content.js";
import { loadPrompts } from "../../src/forms/load-prompts.js";
import { loadWords } from "../../src/forms/load-words.js";
import { type GrowingText, growingTexts, grown } from "../clerks/growing-texts.js";
import { type OneClerk, oneClerk } from "../clerks/one-clerk.js";

/** Characters. */
const shortest = 20_000;
const longest = 150_000;
const runs = 3;
/** What was shown masked stood in an input of a card. */
const inputLimit = 1000;
/** Milliseconds after which no longer text is tried. */
const hopeless = 1500;
/** Below this, in milliseconds, nobody waits for it, and the clock tells more of the machine than of the work. */
const unnoticed = 20;

type Work = (text: string) => unknown;

interface Texts {
  readonly cell?: string;
  readonly sheet?: string;
  readonly comment?: string;
  readonly paragraph?: string;
}

export interface TextGrowth {
  /** What twice the text costs, at worst. */
  readonly ratio: number;
  readonly where: string;
  /** Milliseconds of processor time for the longest text, at worst. */
  readonly most: number;
  readonly mostWhere: string;
}

/** The worst of all paths and texts. */
export async function textGrowth(pack: FormPackage): Promise<TextGrowth> {
  const clerk = await oneClerk(pack);
  let worst: TextGrowth = { ratio: 0, where: "", most: 0, mostWhere: "" };
  for (const [path, work] of Object.entries(pathsOf(pack, clerk))) {
    for (const text of growingTexts)
      worst = worse(worst, `${path} ${JSON.stringify(text.piece)}`, await growthOf(work, text));
  }
  await clerk.close();
  return worst;
}

function worse(worst: TextGrowth, where: string, { ratio, most }: { ratio: number; most: number }): TextGrowth {
  return {
    ...(ratio > worst.ratio ? { ratio, where } : { ratio: worst.ratio, where: worst.where }),
    ...(most > worst.most ? { most, mostWhere: where } : { most: worst.most, mostWhere: worst.mostWhere }),
  };
}

async function growthOf(work: Work, text: GrowingText): Promise<{ ratio: number; most: number }> {
  const lengths = [shortest, shortest * 2, longest / 2, longest];
  const took: number[] = [];
  for (const length of lengths) {
    took.push(await best(work, grown(text, length)));
    if ((took.at(-1) ?? 0) > hopeless) break;
  }
  const [a = 0, b = 0, c = 0, d = 0] = took;
  return { ratio: Math.max(ratioOf(b, a), ratioOf(d, c)), most: Math.max(...took) };
}

function ratioOf(long: number, short: number): number {
  return long < unnoticed ? 0 : long / Math.max(short, 1);
}

/** Milliseconds of processor time. The least of several: the others were disturbed. */
async function best(work: Work, text: string): Promise<number> {
  const took: number[] = [];
  for (let run = 0; run < runs && (took[0] ?? 0) < hopeless; run += 1) {
    const before = process.cpuUsage();
    await work(text);
    const { user, system } = process.cpuUsage(before);
    took.push((user + system) / 1000);
  }
  return Math.min(...took);
}

function pathsOf(pack: FormPackage, clerk: OneClerk): Record<string, Work> {
  const { form } = pack;
  const { tables } = loadWords("templates");
  const { assignHeads: heads, handsTo } = loadPrompts("prompts").commands;
  const lists = { heads, handsTo, today: "2024-03-01", isPart: (name: string) => name === "甲项目" };
  const paths = [...form.fields.values()].filter(({ derive, pattern }) => derive === null && !pattern.includes("*"));
  const edits = (["text", "long", "money", "choice", "date"] as const).flatMap((kind) => {
    const path = paths.find((field) => field.kind === kind)?.pattern;
    return path === undefined
      ? []
      : [[`field ${kind}`, at({ at: "edit", path }, (text) => ({ [path]: text }))] as const];
  });
  const list = [...form.lists.values()].find(({ pattern }) => !pattern.includes("*"))?.pattern ?? "";
  return {
    message: async (text) => {
      await clerk.goes({ at: "outline", scope: "" });
      await clerk.says(text);
    },
    "message at home": async (text) => {
      await clerk.goes(null);
      await clerk.says(text);
    },
    "named value": async (text) => {
      await clerk.goes({ at: "outline", scope: "" });
      await clerk.says(`主要职能：${text}`);
    },
    paste: async (text) => {
      await clerk.goes({ at: "outline", scope: "" });
      await clerk.says(`序号\t三级指标\t年度指标值\n1\t${text}\t${text}\n2\t数\t1`);
      await clerk.presses({ do: "pasteHere", list }, {});
    },
    ...Object.fromEntries(edits),
    "new unit": async (text) => {
      await clerk.goes(null);
      await clerk.presses({ do: "create" }, { form: form.id, unit: text, year: text });
    },
    names: async (text) => {
      await clerk.goes({ at: "step", step: "names@projects", page: 0 });
      await clerk.presses({ do: "submit" }, { projects: text });
    },
    "file sent": (text) => clerk.sendsFile(text),
    "file name": (text) => fileName(new Ledger(form, { unit: text, year: 2024 }, new Map()), ""),
    content: (text) => [
      contentText("text", JSON.stringify({ text }), []),
      contentText("post", JSON.stringify({ title: text, content: [[{ tag: "text", text }]] }), []),
      fileContent(JSON.stringify({ file_key: "f", file_name: text })),
    ],
    markdown: (text) => escapeMarkdown(chatText(text)),
    "text message": (text) => escapeMessage(maskPersonal(text)),
    "file: cell": (text) => imported({ cell: text }),
    "file: name of its sheet": (text) => imported({ sheet: text }),
    "file: remark on a cell": (text) => imported({ comment: text }),
    "file: paragraph": (text) => imported({ paragraph: text }),
    "list of who does what": (text) => readList(text, lists),
    "list of who does what: part": (text) => readList(`"${text}"\t张三\t3月9日`, lists),
    "list of who does what: person": (text) => readList(`甲项目\t${text}\t3月9日`, lists),
    masking: (text) => unmaskPersonal(chatText(text), text.slice(0, inputLimit)),
    cell: (text) => readField("cell", text, {}),
  };

  function imported({ cell = "1", sheet = "Sheet1", comment = "", paragraph = "" }: Texts): unknown {
    const cellAt = (text: string, row: number, column: number) => ({ text, row, column, rows: 1, columns: 1 });
    const rows = [
      [cellAt("三级指标", 1, 1), cellAt("年度指标值", 1, 2)],
      [{ ...cellAt(cell, 2, 1), ...(comment === "" ? {} : { comment }) }, cellAt(cell, 2, 2)],
    ];
    const blocks = [
      { is: "paragraph", number: 1, text: paragraph },
      { is: "table", number: 1, rows },
    ] as const;
    const document = {
      name: "a.xlsx",
      kind: "xlsx",
      parts: [{ name: sheet, hidden: false, blocks }],
      told: [],
    } as const;
    const ledger = new Ledger(form, { unit: "", year: 2024 }, new Map());
    return importDocument(document, { ledger, words: tables, layout: null });
  }

  function at(place: Parameters<OneClerk["goes"]>[0], formOf: (text: string) => Record<string, string>): Work {
    return async (text) => {
      await clerk.goes(place);
      await clerk.presses({ do: "submit" }, formOf(text));
    };
  }
}
