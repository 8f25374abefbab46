/**
 * A department report of 2022 between a clerk, three sections and their chief, over HTTP: handed over by a pasted list, filled in by pasted
 * tables, proven by a picture, returned with words, answered, approved. What it comes to is looked at in the database.
 */
import { createHash } from "node:crypto";
import { cpSync } from "node:fs";
import { join } from "node:path";
import PizZip from "pizzip";
import type { Store } from "../../src/app/ports/store.js";
import { pastedText } from "../../src/play/pasted-text.js";
import { type Play, readPlay } from "../../src/play/play-file.js";
import { readCard } from "../../src/play/read-card.js";
import { type Actor, type ActorParts, actorAt } from "./actor.js";
import { settled } from "./settled.js";

/** The form of six tables with the program's own words and calendar, in this folder. */
export function fiveTemplates(folder: string): string {
  cpSync("test/fixtures/templates/six-tables", folder, { recursive: true });
  for (const name of ["_words", "_calendar", "_layouts"])
    cpSync(join("templates", name), join(folder, name), { recursive: true });
  return folder;
}

export interface FivePeople {
  /** Answers in force: path, raw text, value and the place of their author among the five. */
  readonly figures: readonly (readonly [string, string, string | null, number])[];
  readonly state: string;
  /** What happened between them, in order. */
  readonly events: readonly string[];
  readonly evidence: readonly string[];
  /** Names and checksums of the files in the archive. */
  readonly archive: readonly string[];
  /** What came to each: how many cards, and the texts and files in no order. Which of two parts came last differs. */
  readonly heard: readonly (readonly string[])[];
  /** Submissions of the clerk, the three sections (without and with evidence) and the chief. */
  readonly counts: { clerk: number; sections: readonly number[]; evidence: number; chief: number };
  /** Share of the play's figures that the sections supplied, from 0 to 1. */
  readonly share: number;
}

const play = readPlay("test/plays/kaifu-2022-tables.yaml");
const unit = "示例单位";
/** Projects of each section. */
const own: readonly (readonly number[])[] = [[1, 2], [3, 4], [5]];
const picture = new Uint8Array(
  Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
    "base64",
  ),
);

export async function playFivePeople(parts: ActorParts, store: Store): Promise<FivePeople> {
  const known = await parts.control.people();
  const [clerk, ...others] = known.slice(0, 5).map(({ open_id }) => actorAt(parts, open_id));
  const [first, second, chief, third] = others;
  if (clerk === undefined || first === undefined || second === undefined || chief === undefined || third === undefined)
    throw new Error("too few people");
  const sections = [first, second, third];
  for (const one of [...sections, chief, clerk]) {
    await one.enters();
    await one.says("你好");
    await one.sees("绩评助手");
  }
  // Their names have to be known for the list.
  await settled(store, parts.control);
  const start = new Map([clerk, ...sections, chief].map((one) => [one, one.submissions()]));
  const spent = (one: Actor) => one.submissions() - (start.get(one) ?? 0);

  await clerk.presses("开始填报", { "new.unit": unit, "new.year": "2022" });
  await fillCard(clerk);
  await fillCard(clerk);
  const names = [1, 2, 3, 4, 5].map((n) => play.answers.get(`projects.${n}.name`) ?? "");
  await clerk.says("目录");
  await clerk.pressesTo({ do: "step", step: "names@projects" });
  await clerk.presses("保存并退出", { projects: names.join("\n") });
  const nameOf = (one: Actor) => known.find(({ open_id }) => open_id === one.openId)?.name ?? "";
  const lines = sections.flatMap((one, at) =>
    (own[at] ?? []).map((n) => `${names[n - 1]}绩效指标\t${nameOf(one)}\t明天`),
  );
  await clerk.says(["部分\t姓名\t截止", ...lines].join("\n"));
  await clerk.sees("5 行能交出去");
  await clerk.presses("就这样交出去");
  await clerk.sees("已把 5 部分交给 3 人");
  // Whoever has two parts opens the one that came last.
  await settled(store, parts.control);

  const bySection: number[] = [];
  for (const [at, section] of sections.entries())
    bySection.push(await fillSection(section, own[at] ?? [], names, spent));
  const evidence = await prove(first, spent);

  await clerk.says(pastedText(play, "indicators"));
  // Six lists could take it: the first is the report's own.
  await clerk.presses("就是它");
  await clerk.presses("确认写入");
  await fillAll(clerk);
  await clerk.sees("全部填完");
  await clerk.says("送审");
  await clerk.presses("送审", { approver: [chief.openId], reviewNote: "" });
  await chief.sees("审批通过并锁定");
  await chief.presses("退回", { reviewText: "楼宇那几项请再核对一次" });
  await clerk.presses("去处理");
  await clerk.sees("楼宇那几项请再核对一次");
  await clerk.presses("已改好");
  await clerk.presses("都处理了，再送审");
  await chief.sees("审批通过并锁定");
  await chief.presses("审批通过并锁定");
  await chief.sees("已锁定");
  const counts = { clerk: spent(clerk), sections: bySection, evidence, chief: spent(chief) };

  await clerk.says("打包佐证");
  const zip = await clerk.getsFile(/\.zip$/);
  await settled(store, parts.control);
  const people = [clerk, ...sections, chief];
  return {
    ...(await kept(
      store,
      people.map(({ openId }) => openId),
    )),
    counts,
    archive: entriesOf(zip.bytes),
    heard: await heardBy(people),
  };
}

async function fillSection(
  person: Actor,
  projects: readonly number[],
  names: readonly string[],
  spent: (one: Actor) => number,
) {
  await person.presses("打开");
  for (const _ of projects) {
    await person.sees("我填完了");
    const title = readCard(await person.card()).title;
    // Which came last differs; the next open one comes by itself.
    const n = projects.find((one) => title.includes(names[one - 1] ?? "?"));
    if (n === undefined) throw new Error(`nothing of «${title}» was handed over`);
    await person.says(pastedText(play, `projects.${n}.indicators`));
    await person.presses("写入，我填完了");
    await person.sees("已交");
  }
  return spent(person);
}

/** A picture for one of the section's own indicators. */
async function prove(person: Actor, spent: (one: Actor) => number): Promise<number> {
  const before = spent(person);
  await person.says(`佐证 ${play.answers.get("projects.1.indicators.1.level3")}`);
  await person.sees("现在把文件或图片直接发过来");
  await person.sendsFile("现场照片.png", picture);
  await person.sees("已作为");
  return spent(person) - before;
}

async function fillAll(clerk: Actor): Promise<void> {
  for (let cards = 0; cards < 60; cards += 1) if (!(await fillCard(clerk))) return;
}

/** false: the newest card asks nothing. */
async function fillCard(clerk: Actor): Promise<boolean> {
  const { inputs } = readCard(await clerk.card());
  if (inputs.length === 0) return false;
  const told = inputs.flatMap((input) => {
    const answer = answerTo(play, input);
    return answer === "" ? [] : [[input, answer] as const];
  });
  if (told.length === 0) await clerk.presses("跳过");
  else await clerk.presses("保存，下一步", Object.fromEntries(told));
  return true;
}

function answerTo({ answers }: Play, input: string): string {
  return answers.get(input) ?? "";
}

async function kept(store: Store, people: readonly string[]) {
  return await store.transaction(async (on) => {
    const [report] = await on.reportsOf(people[0] ?? "", 1);
    if (report === undefined) throw new Error("no report");
    const events = await on.reviewEvents(report.id);
    const figures = [...(await on.figures(report.id))]
      .map(
        ([path, { raw, value, by }]) => [path, raw, path.startsWith("@") ? null : value, people.indexOf(by)] as const,
      )
      .sort(([one], [other]) => (one < other ? -1 : 1));
    const bySections = figures.filter(([path, , , by]) => !path.startsWith("@") && by >= 1 && by <= 3).length;
    const told = [...play.answers].filter(([path, text]) => text !== "" && !/\.(name|score|handReason)$/.test(path));
    const evidence = (await on.evidenceOf(report.id)).map(
      ({ name, hash, by }) => `${name} ${hash} ${people.indexOf(by)}`,
    );
    return {
      ...{ figures, state: report.state, evidence, share: bySections / told.length },
      events: events.map((one) => `${one.kind} ${people.indexOf(one.by)}`),
    };
  });
}

function entriesOf(zip: Uint8Array): string[] {
  return Object.values(new PizZip(zip).files).map(
    (one) => `${one.name} ${createHash("sha256").update(one.asUint8Array()).digest("hex")}`,
  );
}

async function heardBy(people: readonly Actor[]): Promise<string[][]> {
  const all: string[][] = [];
  for (const one of people) {
    const heard = await one.heard();
    const texts = heard.flatMap(({ msg_type, content }) =>
      msg_type === "interactive" ? [] : [`${msg_type} ${String(content.text ?? content.file_name ?? "")}`],
    );
    all.push([`${heard.length - texts.length} cards`, ...texts.sort()]);
  }
  return all;
}
