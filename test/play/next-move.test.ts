import { describe, expect, it } from "vitest";
import { nextMove } from "../../src/play/next-move.js";
import type { Play } from "../../src/play/play-file.js";
import type { SeenButton, SeenCard, SeenInput } from "../../src/play/read-card.js";

function playOf(answers: Record<string, string>, more: Partial<Play> = {}): Play {
  return {
    form: "some-form",
    unit: "某中心",
    year: 2024,
    scheme: null,
    paste: false,
    partial: false,
    answers: new Map(Object.entries(answers)),
    printed: { headings: [], annexes: [], values: new Map() },
    others: [],
    ...more,
  };
}

function cardOf(
  fields: readonly (string | Partial<SeenInput>)[],
  buttons: readonly (string | Partial<SeenButton>)[],
): SeenCard {
  const inputs = fields.map((one) => ({
    name: "",
    label: "",
    long: false,
    value: "",
    several: null,
    ...(typeof one === "string" ? { name: one } : one),
  }));
  return {
    title: "卡片",
    text: "",
    inputs: inputs.map(({ name }) => name),
    fields: inputs,
    buttons: buttons.map((one) => {
      const button = typeof one === "string" ? { does: one } : one;
      return { label: "", element: button.does ?? "", does: "", list: null, opens: null, disabled: false, ...button };
    }),
  };
}

/** The move, with all answers of the play still to be told. */
function moveOn(card: SeenCard, play: Play) {
  return nextMove(card, play, new Set(play.answers.keys()));
}

const long = "长".repeat(1200);

describe("a person with a play", () => {
  it("types what the card asks, and goes on", () => {
    const play = playOf({ "staff.quota": "7", "staff.note": "无" });
    expect(moveOn(cardOf(["staff.quota", "staff.inPost"], ["submit", "skip"]), play)).toMatchObject({
      does: "submit",
      form: { "staff.quota": "7" },
      tells: ["staff.quota"],
    });
  });

  it("skips what the play does not tell; a play of a part asks for its draft once all is told", () => {
    const card = cardOf(["staff.quota"], ["submit", "skip"]);
    expect(nextMove(card, playOf({}), new Set())).toMatchObject({ does: "skip" });
    expect(nextMove(card, playOf({}, { partial: true }), new Set())).toMatchObject({ does: "ask", text: "生成" });
    expect(nextMove(card, playOf({}, { partial: true }), new Set(["goals.expected"]))).toMatchObject({ does: "skip" });
  });

  it("says the rows that were the last are the last, and that a list has none", () => {
    const play = playOf({ "tasks.1.name": "甲", "tasks.2.name": "乙", "tasks.3.name": "丙" });
    const buttons = ["submit", "finish", "skip"];
    expect(moveOn(cardOf(["tasks.1.name", "tasks.2.name"], buttons), play).does).toBe("submit");
    expect(moveOn(cardOf(["tasks.3.name", "tasks.4.name"], buttons), play).does).toBe("finish");
    const none = cardOf(["funds.1.name"], ["submit", { does: "none", list: "funds" }, "skip"]);
    expect(moveOn(none, play)).toMatchObject({ does: "none", tells: ["funds"] });
  });

  it("sends a text that its input does not hold: by itself where it is waited for first, else behind its label", () => {
    const goals = cardOf(
      [
        { name: "goals.expected", label: "预期目标", long: true },
        { name: "goals.actual", label: "实际完成情况", long: true },
      ],
      ["submit", "skip"],
    );
    const first = playOf({ "goals.expected": long, "goals.actual": "完成" });
    expect(moveOn(goals, first)).toEqual({ does: "write", text: long, tells: ["goals.expected"] });
    const second = playOf({ "goals.expected": "目标", "goals.actual": long });
    expect(moveOn(goals, second)).toMatchObject({ does: "write", text: `实际完成情况：${long}` });
  });

  it("writes over the texts that the play has by their titles, and takes the others as they are", () => {
    const texts = cardOf(
      [],
      [
        { does: "edit", opens: { path: "staff.text", title: "人员情况" } },
        { does: "edit", opens: { path: "closing.text", title: "结果应用" } },
        "take",
      ],
    );
    const play = playOf({ "closing.text": "按规定公开。" });
    expect(moveOn(texts, play)).toEqual({ does: "write", text: "结果应用：按规定公开。", tells: ["closing.text"] });
    expect(nextMove(texts, play, new Set())).toMatchObject({ does: "take" });
  });

  it("puts a text into the first input of a card of parts, and sends one that is longer", () => {
    const parts = cardOf(["closing.text#0", "closing.text#1"], ["submit", "cancel"]);
    expect(moveOn(parts, playOf({ "closing.text": "按规定公开。" }))).toMatchObject({
      does: "submit",
      form: { "closing.text#0": "按规定公开。", "closing.text#1": "" },
    });
    expect(moveOn(parts, playOf({ "closing.text": long }))).toMatchObject({ does: "write", text: long });
  });

  it("pastes the rows of any list under the labels that the card has", () => {
    const play = playOf(
      { "tasks.1.name": "甲", "tasks.1.content": "一\n二", "tasks.2.name": "乙", "tasks.2.content": "三" },
      { paste: true },
    );
    const card = cardOf(
      [
        { name: "tasks.1.name", label: "任务名称" },
        { name: "tasks.1.content", label: "主要内容", long: true },
        { name: "tasks.2.name", label: "任务名称" },
      ],
      ["submit", "skip"],
    );
    expect(moveOn(card, play)).toMatchObject({
      does: "paste",
      text: '任务名称\t主要内容\n甲\t"一\n二"\n乙\t三',
      tells: ["tasks.1.name", "tasks.1.content", "tasks.2.name", "tasks.2.content"],
    });
    expect(nextMove(card, play, new Set(["tasks.2.content"])).does).toBe("submit");
  });

  it("names the card that it has no way with", () => {
    expect(() => moveOn(cardOf([], ["home"]), playOf({}))).toThrow("no button pasteTake or make on «卡片»");
  });
});
