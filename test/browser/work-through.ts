/** A clerk fills in one card after the other from a play, by the names of the inputs that are seen, until no report card is left to fill. */
import { pastedText } from "../../src/play/pasted-text.js";
import type { Play } from "../../src/play/play-file.js";
import type { Clerk } from "./clerk.js";

/** A report of the plays takes about 60 presses. */
const most = 90;

/** On the card of the standard texts. */
const takes = "用这些文字，下一步";

/**
 * Ends at the card that offers the report. Throws, with the card's words, when it does not come to it.
 * `pictures`: the first card with these words is kept under this name.
 */
export async function workThrough(clerk: Clerk, play: Play, pictures: Readonly<Record<string, string>>): Promise<void> {
  const wanted = new Map(Object.entries(pictures));
  const pasted = new Set<string>();
  for (let presses = 0; presses < most; presses += 1) {
    const buttons = await clerk.card().getByRole("button").allInnerTexts();
    if (buttons.includes("生成报告")) return;
    await look(clerk, wanted);
    await answer(clerk, play, pasted, buttons);
  }
  throw new Error(`no report after ${most} presses:\n${await clerk.card().textContent()}`);
}

async function look(clerk: Clerk, wanted: Map<string, string>): Promise<void> {
  const words = (await clerk.card().textContent()) ?? "";
  for (const [seen, name] of wanted) {
    if (!words.includes(seen)) continue;
    wanted.delete(seen);
    await clerk.shoots(name);
  }
}

async function answer(clerk: Clerk, play: Play, pasted: Set<string>, buttons: readonly string[]): Promise<void> {
  if (buttons.includes(takes)) return await clerk.presses(takes);
  const confirming = buttons.includes("确认写入");
  const names = await inputsOf(clerk);
  const list = names.find((name) => /\.\d+\.target$/.test(name))?.replace(/\.\d+\.target$/, "");
  if (!confirming && list !== undefined && !pasted.has(list)) {
    pasted.add(list);
    return await clerk.says(pastedText(play, list));
  }
  const values = valuesOf(names, play);
  await clerk.fills(values);
  if (confirming) await clerk.presses("确认写入");
  else if (Object.keys(values).length > 0) await clerk.presses("保存，下一步");
  else await clerk.presses(buttons.includes("保存，不再添加") ? "保存，不再添加" : "跳过");
}

async function inputsOf(clerk: Clerk): Promise<string[]> {
  const names = clerk.card().locator("[data-name]");
  return await names.evaluateAll((all) => all.map((one) => one.getAttribute("data-name") ?? ""));
}

function valuesOf(names: readonly string[], play: Play): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = play.answers.get(name) ?? rowNames(name, play);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

/** For a list's own input: the names of its rows, each on a line. */
function rowNames(list: string, play: Play): string | undefined {
  const names = [...play.answers].filter(
    ([path]) => path.startsWith(`${list}.`) && /^\d+\.name$/.test(path.slice(list.length + 1)),
  );
  return names.length === 0 ? undefined : names.map(([, name]) => name).join("\n");
}
