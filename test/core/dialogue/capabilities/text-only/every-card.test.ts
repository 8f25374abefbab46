/**
 * Every card that words and the buttons behind them lead to says how each of its buttons and inputs is typed, and what is typed does
 * it. Screens of all other scenarios are held to the same by `checkTyped`.
 */
import { expect, test } from "vitest";
import { readState } from "../../../../../src/core/dialogue/turn/state.js";
import { patternOf } from "../../../../../src/core/form/path.js";
import { rows } from "../../../../store/rows.js";
import { valuesIn } from "../../card-reading.js";
import { clerkWithReport, table } from "../../report.js";
import { catalog, prompts } from "../../scenario.js";
import { onCardsAlone } from "../../typed-ways.js";

const { exact } = prompts.commands;

/** Inputs of people: picked on the card, for the reason that `onCardsAlone` gives. */
const ofPeople: ReadonlySet<string> = new Set(["assign.people", "reviewers", "approver", "transferTo"]);

test("each button and input of each card has its typed way", async () => {
  const { scene, clerk } = await clerkWithReport();
  const fields = new Set(catalog.forms.flatMap(({ form }) => [...form.fields.keys()]));
  const seen = new Set<string>();
  await clerk.says(table([["产出指标", "数量指标", "培训人次", "≥100人", "120人", "10", "10", ""]]));
  for (const [word = ""] of Object.values(exact)) {
    await clerk.says(word);
    const count = await readAsText();
    for (let number = 1; number <= count; number += 1) {
      await clerk.says("继续");
      await clerk.says(word);
      if (number > (await readAsText())) break;
      await clerk.says(`点 ${number}`);
      expect(clerk.heard.at(-1), `${word}, ${number}`).not.toContain("号按钮可以点");
      await readAsText();
    }
  }
  expect([...onCardsAlone.keys()]).toEqual(["people"]);
  expect([...seen].sort()).toEqual(expect.arrayContaining(reached));
  await scene.close();

  /** How many numbers the text has. */
  async function readAsText(): Promise<number> {
    await clerk.says("文字版");
    const text = clerk.heard.at(-1) ?? "";
    const session = await scene.store.transaction((turn) => rows(turn).session(clerk.id));
    const { offered, place } = readState(session?.state ?? null);
    seen.add(place.at);
    const { title, buttons, inputs } = clerk.card;
    // What a job sent stands before the place's card.
    if (!valuesIn(clerk.json).some(({ revision }) => revision === session?.revision)) return 0;
    expect(text).toContain(`【${title}】`);
    expect(text).not.toMatch(/只能在卡片上|undefined|\[object/);
    for (const { label, disabled } of buttons) if (!disabled) expect(text, title).toContain(`[${label}] 请发“`);
    const own = new Set(offered?.inputs.map(({ name }) => name));
    for (const name of inputs)
      expect(own.has(name) || fields.has(patternOf(name)) || ofPeople.has(name), `${name} on «${title}»`).toBe(true);
    return offered?.buttons.length ?? 0;
  }
});

/** Kinds of places that the walk comes by; a new one may be added. */
const reached = [
  ...["behalf", "board", "chooseForm", "evidence", "findings", "formCard", "handOver", "help", "history", "home"],
  ...["list", "members", "offline", "outline", "paste", "preview", "questions", "review", "shelf", "step"],
  ...["submitting", "toReview", "transfer", "twin"],
];
