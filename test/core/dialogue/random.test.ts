import fc from "fast-check";
import { expect, test } from "vitest";
import type { Json } from "./card-reading.js";
import { valuesIn } from "./card-reading.js";
import type { Person } from "./person.js";
import { clerkWithReport, table } from "./report.js";
import { clerkWithSmall, type SmallForm } from "./small-forms.js";

/** What a person might type into an input: mostly figures, often nonsense. */
const typed = fc.constantFrom(
  "5",
  "12.5",
  "五百二十三家",
  "≥90%",
  "23万㎡",
  "0",
  "",
  " ",
  "abc",
  "7762600",
  "-3",
  "30余家",
  "≥95%",
  "2022年12月",
  "有效",
  "数量指标",
  "13800138000",
  "**x** <at id=all></at>",
  "长".repeat(90),
  "甲\n乙",
  "toString",
  "1,2",
  "90",
  "45",
);

const said = fc.constantFrom(
  "继续",
  "进度",
  "预览",
  "撤销",
  "上一步",
  "跳过",
  "帮助",
  "首页",
  "成员",
  "修改 得分",
  "修改 全年执行数",
  "全年执行数：776.26",
  "预期目标：完成任务",
  "得分：5",
  "谢谢",
  "生成",
  "推动楼宇招商去化和安商稳商，全年新引进企业五百家，完成目标任务。",
  table([
    ["", "数量指标", "甲", "≥5家", "6家", "50", "40", ""],
    ["", "质量指标", "乙", "≥90%", "95%", "很多", "", "略"],
  ]),
  "a\tb\tc\nd\te\tf",
  "项目：甲项目\n乙项目",
  "{{x}}：1",
  "修改 人员情况",
  `人员情况：${"本单位共有若干名工作人员。\n".repeat(150)}`,
  "编制数：8",
  "名称\t金额\n甲资金\t5\n乙资金\t6.5\n合计\t11.5",
);

const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      what: fc.constant("press" as const),
      button: fc.nat(40),
      texts: fc.array(typed, { maxLength: 8 }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ what: fc.constant("say" as const), text: said }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant("old" as const), card: fc.nat(30), button: fc.nat(40) }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant("garbage" as const), value: fc.jsonValue({ maxDepth: 2 }) }) },
  {
    weight: 1,
    arbitrary: fc.record({ what: fc.constant("unseen" as const), type: fc.constantFrom("image", "sticker") }),
  },
);

/** Presses and messages by which figures change that nobody typed into an input just then. */
const moving = /"do":"(deleteRow|moveRow|undo|pasteTake|submit|finish|back|skip|leave|set)"/;
/** Presses that say something by themselves. */
const telling: ReadonlySet<string> = new Set([
  "none",
  "clear",
  "take",
  "standard",
  "keep",
  "pasteTake",
  "fix",
  "waive",
  "explain",
  "unwaive",
  "override",
]);

/** Lists of each kind, nested ones among them, and texts. */
const texts: SmallForm = {
  body: `sections:
  - id: staff
    title: 人员情况
    fields:
      - {id: quota, label: 编制数, kind: count, unit: 人}
      - {id: note, label: 说明, kind: long, max: 3000, optional: true}
    narrative: staff.mustache
  - id: funds
    title: 专项资金
    list: {of: 专项资金, named: name, entry: names}
    fields:
      - {id: name, label: 名称, kind: text}
      - {id: amount, label: 金额, kind: money, unit: 万元}
  - id: tasks
    title: 任务
    list: {of: 任务, named: name, entry: rows}
    fields:
      - {id: name, label: 任务名称, kind: text}
      - {id: content, label: 内容, kind: long, max: 3000}
  - id: goals
    title: 目标
    list: {of: 目标, named: text, entry: names}
    fields:
      - {id: text, label: 目标, kind: text, max: 300}
    sections:
      - id: indicators
        title: 绩效指标
        list: {of: 指标, named: level3, entry: rows, role: indicators}
        fields:
          - {id: level3, label: 三级指标, kind: text, role: indicator.level3}
          - {id: target, label: 指标值, kind: cell, role: indicator.target}
      - id: summary
        title: 小结
        narrative: summary.mustache
`,
  texts: {
    "staff.mustache": "本单位编制{{staff.quota}}人。{{#funds}}{{name}}{{amount}}万元。{{/funds}}",
    "summary.mustache": "{{text}}：{{#indicators}}{{number}}．{{level3}}{{target}}；{{/indicators}}",
  },
};

const beginnings = { "tables of indicators": clerkWithReport, "lists and texts": () => clerkWithSmall(texts) };

test.each(Object.entries(beginnings))(
  "in a report of %s whatever is pressed and said, nothing breaks, every card is good, and figures change by the person's own entries only",
  async (_, begin) => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 15, maxLength: 40 }), async (steps) => {
        const { scene, clerk } = await begin();
        const cards: Json[] = [clerk.json];
        const touched = new Set<string>();
        for (const one of steps) {
          const before = await clerk.figures();
          const report = await clerk.reportId();
          const changes = await happens(clerk, one, cards, touched);
          const after = await clerk.figures();
          if (!changes && report === (await clerk.reportId())) expect(after).toEqual(before);
          if (cards.at(-1) !== clerk.json) cards.push(clerk.json);
        }
        await scene.close();
      }),
      { numRuns: Number(process.env.RUNS ?? 40) },
    );
  },
  600_000,
);

type Happening = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** True when figures may have changed by it. */
async function happens(clerk: Person, one: Happening, cards: readonly Json[], touched: Set<string>): Promise<boolean> {
  switch (one.what) {
    case "say":
      await clerk.says(one.text);
      return !["继续", "进度", "预览", "帮助", "首页", "成员", "谢谢", "生成"].includes(one.text);
    case "unseen":
      await clerk.sends(one.type);
      return false;
    case "garbage":
      await clerk.sendsValue(one.value, { "budget.total.initial": "5" });
      return false;
    case "old": {
      const card = cards[one.card % Math.max(1, cards.length - 2)];
      if (card === undefined || cards.length < 4) return false;
      const value = valuesIn(card)[one.button % Math.max(1, valuesIn(card).length)];
      if (value === undefined || !("revision" in value) || value.revision === revisionOf(clerk.json)) return false;
      await clerk.sendsValue(value, { "budget.total.initial": "5" });
      return false;
    }
    case "press":
      return await presses(clerk, one, touched);
  }
}

/** A card that was drawn again is the same card to the platform. */
function revisionOf(card: Json): unknown {
  return valuesIn(card).find((value) => "revision" in value)?.revision;
}

async function presses(
  clerk: Person,
  one: { button: number; texts: string[] },
  touched: Set<string>,
): Promise<boolean> {
  const buttons = clerk.card.buttons.filter((button) => !button.disabled);
  const button = buttons[one.button % Math.max(1, buttons.length)];
  if (button === undefined) return false;
  const submits = !button.element.startsWith("/");
  const entries = submits
    ? clerk.card.inputs.slice(0, one.texts.length).flatMap((name, index) => entry(clerk, name, one.texts[index] ?? ""))
    : [];
  for (const [name] of entries) touched.add(name);
  const { inputs } = clerk.card;
  await clerk.pressesElement(button.element, Object.fromEntries(entries));
  // A standard text that is saved as it stands on its card is taken by that.
  if (telling.has(button.does) || inputs.some((name) => name.includes("#"))) return true;
  return moving.test(`"do":"${button.does}"`) && (entries.length > 0 || touched.size > 0 || !submits);
}

/** Only what the client lets through: options that are there, one line where there is but one, no more than fits. */
function entry(clerk: Person, name: string, text: string): [string, string | string[]][] {
  const field =
    JSON.stringify(clerk.json).match(new RegExp(`\\{[^{}]*"name":"${name.replace(/[.?*]/g, "\\$&")}"[^{}]*`))?.[0] ??
    "";
  if (field.includes('"multi_select_') || name.endsWith("?")) return [];
  if (field.includes('"select_static"')) return text === "数量指标" && name.endsWith(".level2") ? [[name, text]] : [];
  const most = Number(/"max_length":(\d+)/.exec(field)?.[1] ?? 20);
  const line = field.includes("multiline_text") ? text : text.replaceAll("\n", " ");
  return [[name, line.slice(0, most)]];
}
