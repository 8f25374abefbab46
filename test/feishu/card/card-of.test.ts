import { expect, test } from "vitest";
import type { Block, Screen } from "../../../src/core/dialogue/screen/screen.js";
import { say } from "../../../src/core/say.js";
import { cardOf } from "../../../src/feishu/card/card-of.js";
import { cardLimits, measureCard } from "../../../src/feishu/card/measure.js";
import { loadPrompts } from "../../../src/forms/load-prompts.js";
import { checkCard } from "../../../src/simulator/cards/check-card.js";

const { words } = loadPrompts("prompts");

function drawn(blocks: readonly Block[]): { card: Record<string, unknown>; logged: number } {
  const screen: Screen = { title: say("help.title"), color: "blue", blocks };
  let logged = 0;
  const card = cardOf(screen, { words, report: "r", revision: 1 }, { error: () => (logged += 1) });
  const { elements, bytes } = measureCard(card);
  expect(elements).toBeLessThanOrEqual(cardLimits.elements);
  expect(bytes).toBeLessThanOrEqual(cardLimits.bytes);
  expect(checkCard(JSON.stringify(card)).faults).toEqual([]);
  return { card, logged };
}

const row = (text: string): Block => ({
  block: "row",
  text: say("field.label", { label: text }),
  buttons: [{ label: say("button.edit"), press: { do: "row", row: "a.1" } }],
});

test("a card within the limits is drawn as it is", () => {
  expect(drawn([row("项目")]).logged).toBe(0);
});

test("a card with too many rows is cut, says so, keeps its ways out, and the log tells", () => {
  const buttons: Block = { block: "buttons", buttons: [{ label: say("button.home"), press: { do: "home" } }] };
  const { card, logged } = drawn([...Array.from({ length: 300 }, (_, n) => row(`项目${n}`)), buttons]);
  expect(logged).toBe(1);
  expect(JSON.stringify(card)).toContain("只列出了一部分");
  expect(JSON.stringify(card)).toContain("我的报告");
});

test("texts that are too long are cut, what stands in inputs is not", () => {
  const typed = "字".repeat(900);
  const { card } = drawn([
    { block: "text", text: say("field.label", { label: "长".repeat(20_000) }) },
    {
      block: "form",
      fields: [{ block: "input", name: "a", type: "long", label: "甲", value: typed }],
      buttons: [{ label: say("button.next"), press: { do: "submit" } }],
    },
  ]);
  expect(JSON.stringify(card)).toContain(typed);
});

test("a form that can never fit goes whole, with ways out that bring no form along", () => {
  const fields = Array.from({ length: 40 }, (_, n) => ({
    block: "input" as const,
    name: `a${n}`,
    type: "long" as const,
    label: `第${n}项`,
    value: "字".repeat(900),
  }));
  const { card } = drawn([
    { block: "form", fields, buttons: [{ label: say("button.next"), press: { do: "submit" } }] },
  ]);
  expect(JSON.stringify(card)).not.toContain('"tag":"form"');
  expect(JSON.stringify(card)).toContain("这一步内容太多");
});

test("phone numbers and addresses are masked wherever they stand, also among signs that markdown needs escaped", () => {
  const personal = "张-三 zhang-san_x@mail.example.com 13800138000、138-0013-8000、+86 139 0013 9000，a@b.cn。";
  const { card } = drawn([
    row(personal),
    { block: "text", text: say("notice.saved", { count: personal }), tone: "bad" },
    {
      block: "table",
      pageSize: 5,
      columns: [{ name: "a", title: say("paste.head", { label: personal }) }],
      rows: [{ a: personal }],
    },
    {
      block: "form",
      fields: [
        { block: "input", name: "a", type: "text", label: personal, value: personal, problem: say("problem.blank") },
      ],
      buttons: [{ label: say("button.next"), press: { do: "submit" } }],
    },
  ]);
  expect(JSON.stringify(card)).not.toMatch(/0013.?8000|zhang.{0,5}san|a@b/);
});

test("signs that are not seen, or turn the text around them, do not reach a card", () => {
  const { card } = drawn([row("左\u202e右\u0000\u0007\u200b\ud800尾👨‍👩‍👧")]);
  expect(JSON.stringify(card)).toContain("左右尾👨‍👩‍👧");
});
