/** The paths by which people's text comes in or goes out, each with the work that a text starts there. */
import type { FormPackage } from "../../src/app/catalog.js";
import { readList } from "../../src/core/assignment/read-list.js";
import type { BlankCell } from "../../src/core/blank/document.js";
import { understand } from "../../src/core/blank/understand.js";
import { fileName } from "../../src/core/form/file-name.js";
import { type Entry, Ledger } from "../../src/core/form/ledger.js";
import { chatText, maskPersonal, unmaskPersonal } from "../../src/core/mask.js";
import { offerOfFiles } from "../../src/core/offer/offer-of-files.js";
import { readFacts } from "../../src/core/reading/facts/read-facts.js";
import { sameInOtherYear, similarNames } from "../../src/core/reading/name-similarity.js";
import { readField } from "../../src/core/value/read-field.js";
import { escapeMarkdown, escapeMessage } from "../../src/core/words.js";
import { contentText } from "../../src/feishu/events/content-text.js";
import { fileContent } from "../../src/feishu/events/file-content.js";
import { blankWordsIn } from "../../src/forms/load-blank-words.js";
import { loadPrompts } from "../../src/forms/load-prompts.js";
import { loadWords } from "../../src/forms/load-words.js";
import type { OneClerk } from "../clerks/one-clerk.js";

export type Work = (text: string) => unknown;

export interface GrowthPath {
  readonly name: string;
  /** `clerk` is opened with the first text that needs one. */
  open(clerk: () => Promise<OneClerk>): Work;
}

/** What was shown masked stood in an input of a card. */
const inputLimit = 1000;

export function growthPaths(pack: FormPackage): GrowthPath[] {
  const works: Readonly<Record<string, GrowthPath["open"]>> = {
    ...ofTurns(pack),
    ...ofFields(pack),
    ...ofFiles(pack),
    ...ofBlanks(),
    ...ofLists(),
    ...plain(pack),
  };
  return Object.entries(works).map(([name, open]) => ({ name, open }));
}

function ofTurns({ form }: FormPackage): Record<string, GrowthPath["open"]> {
  const list = [...form.lists.values()].find(({ pattern }) => !pattern.includes("*"))?.pattern ?? "";
  const says = (atHome: boolean, written: (text: string) => string): GrowthPath["open"] => {
    return (open) => async (text) => {
      const clerk = await open();
      await clerk.goes(atHome ? null : { at: "outline", scope: "" });
      await clerk.says(written(text));
    };
  };
  return {
    message: says(false, (text) => text),
    "message at home": says(true, (text) => text),
    "named value": says(false, (text) => `主要职能：${text}`),
    paste: (open) => async (text) => {
      const clerk = await open();
      await clerk.goes({ at: "outline", scope: "" });
      await clerk.says(`序号\t三级指标\t年度指标值\n1\t${text}\t${text}\n2\t数\t1`);
      await clerk.presses({ do: "pasteHere", list }, {});
    },
    "new unit": (open) => async (text) => {
      const clerk = await open();
      await clerk.goes(null);
      await clerk.presses({ do: "create" }, { form: form.id, unit: text, year: text });
    },
    names: (open) => async (text) => {
      const clerk = await open();
      await clerk.goes({ at: "step", step: "names@projects", page: 0 });
      await clerk.presses({ do: "submit" }, { projects: text });
    },
    "file sent": (open) => async (text) => (await open()).sendsFile(text),
  };
}

/** One field of each kind that people type into. */
function ofFields({ form }: FormPackage): Record<string, GrowthPath["open"]> {
  const fields = [...form.fields.values()].filter(({ derive, pattern }) => derive === null && !pattern.includes("*"));
  const kinds = (["text", "long", "money", "choice", "date"] as const).flatMap((kind) => {
    const path = fields.find((field) => field.kind === kind)?.pattern;
    if (path === undefined) return [];
    const open: GrowthPath["open"] = (clerkOf) => async (text) => {
      const clerk = await clerkOf();
      await clerk.goes({ at: "edit", path });
      await clerk.presses({ do: "submit" }, { [path]: text });
    };
    return [[`field ${kind}`, open] as const];
  });
  return Object.fromEntries(kinds);
}

interface Texts {
  readonly cell?: string;
  readonly sheet?: string;
  readonly comment?: string;
  readonly paragraph?: string;
  /** Name of the only indicator that the report has. */
  readonly held?: string;
}

function ofFiles({ form }: FormPackage): Record<string, GrowthPath["open"]> {
  const { tables: words } = loadWords("templates");
  const list = [...form.lists.values()].find(({ role, pattern }) => role === "indicators" && !pattern.includes("*"));
  const file = { name: "a.xlsx", hash: null, messageId: "", key: "", size: null };
  return {
    "file: cell": () => (text) => imported({ cell: text }),
    "file: name of its sheet": () => (text) => imported({ sheet: text }),
    "file: remark on a cell": () => (text) => imported({ comment: text }),
    "file: paragraph": () => (text) => imported({ paragraph: text }),
    "file: line of its unit": () => (text) => imported({ paragraph: `单位：${text}万元` }),
    "file: nearly the name of a row": () => (text) => imported({ cell: text, held: `${text}情况` }),
  };

  function imported({ cell = "1", sheet = "Sheet1", comment = "", paragraph = "", held = "" }: Texts): unknown {
    const cellAt = (text: string, row: number, column: number) => ({ text, row, column, rows: 1, columns: 1 });
    const rows = [
      [cellAt("三级指标", 1, 1), cellAt("年度指标值", 1, 2)],
      [{ ...cellAt(cell, 2, 1), ...(comment === "" ? {} : { comment }) }, cellAt(cell, 2, 2)],
    ];
    const blocks = [
      { is: "paragraph", number: 1, text: paragraph },
      { is: "table", number: 1, rows },
    ] as const;
    const parts = [{ name: sheet, hidden: false, blocks }];
    const document = { name: file.name, kind: "xlsx", parts, told: [] } as const;
    const ledger = new Ledger(form, { unit: "", year: 2024 }, new Map()).with(held === "" ? [] : rowNamed(held));
    return offerOfFiles([document], file, { ledger, words, layout: null });
  }

  function rowNamed(name: string): Entry[] {
    if (list === undefined) return [];
    const path = `${list.pattern}.1.${list.named}`;
    return [
      { path: list.pattern, raw: "1", value: "1" },
      { path, raw: name, value: name },
    ];
  }
}

/** A blank form with one table and one sentence; who sends it may have written anything in them. */
function ofBlanks(): Record<string, GrowthPath["open"]> {
  const words = blankWordsIn("templates");
  const cellAt = (row: number, col: number, text: string): BlankCell => {
    const paragraphs = [{ text, runs: [{ start: 0, text, underlined: false }] }];
    return { row, col, colspan: 1, rowspan: 1, text, paragraphs };
  };
  const read = ({ title = "绩效目标表", label = "项目名称", beside = "" }): unknown => {
    const cells = [cellAt(1, 1, label), cellAt(1, 2, beside), cellAt(2, 1, "负责人"), cellAt(2, 2, "")];
    const paragraph = { block: "paragraph", paragraph: 1, text: title, outline: null } as const;
    const runs = [{ start: 0, text: title, underlined: false }];
    const table = { block: "table", table: 1, columns: 2, rows: 2, cells } as const;
    return understand({ blocks: [{ ...paragraph, runs }, table] }, words);
  };
  return {
    "blank: label": () => (text) => read({ label: text }),
    "blank: within a cell": () => (text) => read({ beside: text }),
    "blank: sentence with a blank": () => (text) => read({ title: `${text}____个，其中：女____人` }),
  };
}

function ofLists(): Record<string, GrowthPath["open"]> {
  const { assignHeads: heads, handsTo } = loadPrompts("prompts").commands;
  const lists = { heads, handsTo, today: "2024-03-01", isPart: (name: string) => name === "甲项目" };
  return {
    "list of who does what": () => (text) => readList(text, lists),
    "list of who does what: part": () => (text) => readList(`"${text}"\t张三\t3月9日`, lists),
    "list of who does what: person": () => (text) => readList(`甲项目\t${text}\t3月9日`, lists),
  };
}

function plain({ form }: FormPackage): Record<string, GrowthPath["open"]> {
  return {
    "file name": () => (text) => fileName(new Ledger(form, { unit: text, year: 2024 }, new Map()), ""),
    content: () => (text) => [
      contentText("text", JSON.stringify({ text }), []),
      contentText("post", JSON.stringify({ title: text, content: [[{ tag: "text", text }]] }), []),
      fileContent(JSON.stringify({ file_key: "f", file_name: text })),
    ],
    markdown: () => (text) => escapeMarkdown(chatText(text)),
    "text of a message": () => (text) => escapeMessage(maskPersonal(text)),
    masking: () => (text) => unmaskPersonal(chatText(text), text.slice(0, inputLimit)),
    cell: () => (text) => readField("cell", text, {}),
    "sentences of a text": () => (text) => readFacts(text),
    "similar names": () => (text) => [
      similarNames(text, `${text}率`),
      sameInOtherYear(text, [`${text}率`, "甲"], (name) => name),
    ],
  };
}
