import { afterEach, describe, expect, test } from "vitest";
import type { ActionRequest } from "../../../src/simulator/control-types.js";
import { buttonCard, formCard, textCard } from "../cards.js";
import { startScene } from "../scene.js";

const scene = await startScene();
const { control, bot, openId, send } = scene;

afterEach(async () => {
  await control.faults({});
  bot.answer = () => Response.json({});
  bot.arrivals.length = 0;
});

const act = (message_id: string, element: string, more: Partial<ActionRequest> = {}) =>
  control.act({ open_id: openId, message_id, element, ...more });
const lastAction = () => bot.arrivals.at(-1)?.plain.event.action;
const options = ["a", "b"].map((value) => ({ value, text: { tag: "plain_text", content: value } }));
const outside = (element: object) =>
  JSON.stringify({
    schema: "2.0",
    body: { elements: [{ name: "it", behaviors: [{ type: "callback", value: { on: "it" } }], ...element }] },
  });

describe("a press outside a form", () => {
  test.each<[string, object, Partial<ActionRequest>, object]>([
    ["button", { text: { tag: "plain_text", content: "好" } }, {}, {}],
    ["select_static", { options, placeholder: { tag: "plain_text", content: "选" } }, { option: "b" }, { option: "b" }],
    ["input", { placeholder: { tag: "plain_text", content: "填" } }, { input: "523 家" }, { input_value: "523 家" }],
    ["checker", { text: { tag: "plain_text", content: "完成" } }, { checked: true }, { checked: true }],
    ["date_picker", {}, { option: "2024-04-01" }, { option: "2024-04-01 +0800" }],
  ])("of a %s brings its value object, name, tag and its own field", async (tag, element, request, own) => {
    const id = await send("interactive", outside({ tag, ...element }));
    expect(await act(id, "it", request)).toEqual({ took: expect.any(Number) });
    expect(lastAction()).toEqual({ value: { on: "it" }, tag, name: "it", timezone: "Asia/Shanghai", ...own });
  });

  test("brings operator, card token and context, and finds its element by pointer as well", async () => {
    const id = await send("interactive", buttonCard({ name: undefined }));
    await act(id, "/body/elements/0");
    expect(bot.arrivals[0]?.plain.event).toMatchObject({
      operator: { open_id: openId, tenant_key: expect.any(String) },
      token: expect.stringMatching(/^c-/),
      host: "im_message",
      context: { open_message_id: id, open_chat_id: scene.chatId },
    });
  });

  test("notes what the client would ask first, and the address it opens", async () => {
    const confirm = {
      title: { tag: "plain_text", content: "确定？" },
      text: { tag: "plain_text", content: "不能撤销" },
    };
    const link = { type: "open_url", default_url: "https://example.com/" };
    const id = await send("interactive", buttonCard({ confirm, behaviors: [link] }));
    expect(await act(id, "go")).toMatchObject({
      confirmed: { title: "确定？", text: "不能撤销" },
      opened: "https://example.com/",
    });
    expect(bot.arrivals).toEqual([]);
  });

  test("of a disabled element, of an option that does not exist, or without a value goes nowhere", async () => {
    expect(await act(await send("interactive", buttonCard({ disabled: true })), "go")).toMatchObject({
      refused: { input: "go" },
    });
    const select = await send(
      "interactive",
      outside({ tag: "select_static", options, placeholder: { tag: "plain_text", content: "选" } }),
    );
    expect(await act(select, "it", { option: "c" })).toMatchObject({ refused: { input: "it" } });
    expect(await act(select, "it")).toMatchObject({ refused: { input: "it" } });
    expect(bot.arrivals).toEqual([]);
  });

  test("by somebody outside the chat, or of an element that is not there, is a mistake of the caller", async () => {
    const id = await send("interactive", buttonCard());
    const colleague = (await control.people())[1]?.open_id ?? "";
    await expect(control.act({ open_id: colleague, message_id: id, element: "go" })).rejects.toThrow("403");
    await expect(act(id, "stop")).rejects.toThrow("404");
  });

  test("ends 14 days after the card was sent", async () => {
    const id = await send("interactive", buttonCard());
    await control.advance(14 * 24 * 3_600_000 + 1000);
    scene.renewClient();
    expect(await act(id, "go")).toMatchObject({ refused: { input: "go", reason: "卡片已过期" } });
  });

  test("sends a value that is a string as it is, and opens what multi_url says", async () => {
    const button = (name: string, rest: object) => ({
      tag: "button",
      name,
      text: { tag: "plain_text", content: "字" },
      ...rest,
    });
    const elements = [
      button("said", { behaviors: [{ type: "callback", value: "said" }] }),
      button("link", { multi_url: { url: "https://example.com/a", pc_url: "" } }),
    ];
    const said = await send("interactive", JSON.stringify({ schema: "2.0", body: { elements } }));
    await act(said, "said");
    expect((await bot.received("card.action.trigger")).at(-1)?.plain.event.action.value).toBe("said");
    expect(await act(said, "link")).toMatchObject({ opened: "https://example.com/a" });
  });
});

describe("submitting a form", () => {
  const fields = [
    { tag: "input", name: "quota", required: true, default_value: "12" },
    { tag: "input", name: "note", max_length: 5 },
    { tag: "select_static", name: "unit", options, initial_index: 2 },
    { tag: "multi_select_static", name: "kinds", options, required: false },
    { tag: "date_picker", name: "day", initial_date: "2024-04-01" },
    { tag: "picker_time", name: "hour", placeholder: { tag: "plain_text", content: "时" } },
    { tag: "checker", name: "done", text: { tag: "plain_text", content: "完成" } },
    { tag: "select_person", name: "who" },
  ];

  test("sends initial values and entries in the documented shapes, by one callback", async () => {
    const id = await send("interactive", formCard(...fields));
    await act(id, "submit", { form: { note: "说明", kinds: ["a", "b"], hour: "08:30", who: openId } });
    expect(bot.arrivals).toHaveLength(1);
    expect(lastAction()).toEqual({
      tag: "button",
      name: "submit",
      value: { step: "one" },
      timezone: "Asia/Shanghai",
      form_value: {
        quota: "12",
        note: "说明",
        unit: "b",
        kinds: ["a", "b"],
        day: "2024-04-01 +0800",
        hour: "08:30 +0800",
        done: false,
        who: openId,
      },
    });
  });

  test("sends what is left empty in every shape a bot may meet", async () => {
    const id = await send("interactive", formCard({ tag: "input", name: "note" }));
    const shapes = [];
    for (let times = 0; times < 4; times += 1) {
      await act(id, "submit");
      shapes.push(JSON.stringify(lastAction().form_value));
    }
    expect(shapes.sort()).toEqual(['{"note":""}', '{"note":[]}', '{"note":null}', "{}"].sort());
  });

  test.each<[string, NonNullable<ActionRequest["form"]>, string]>([
    ["a required input was emptied", { quota: "" }, "quota"],
    ["a text is too long", { note: "一二三四五六" }, "note"],
    ["a single line has two", { note: "一\n二" }, "note"],
    ["an option does not exist", { unit: "c" }, "unit"],
    ["a date is not in the calendar", { day: "2024-02-30" }, "day"],
    ["the person is not in the chat", { who: "ou_stranger" }, "who"],
    ["the form has no such input", { colour: "red" }, "colour"],
  ])("is held back when %s", async (_why, form, input) => {
    const id = await send("interactive", formCard(...fields));
    expect(await act(id, "submit", { form })).toMatchObject({ refused: { input, reason: expect.any(String) } });
    expect(bot.arrivals).toEqual([]);
  });

  test("an entry within a form goes nowhere by itself", async () => {
    const id = await send("interactive", formCard({ tag: "input", name: "note" }));
    expect(await act(id, "note", { input: "写" })).toMatchObject({ refused: { input: "note" } });
  });
});

describe("what the person sees of the bot's answer", () => {
  const press = async () => act(await send("interactive", buttonCard()), "go");
  const json = (body: unknown) => () => Response.json(body);
  const raw = (card: unknown) => json({ card: { type: "raw", data: card } });

  test.each<[string, () => Response | Promise<Response>, number]>([
    ["another status", () => new Response("{}", { status: 500 }), 200671],
    ["a redirect", () => new Response("", { status: 302, headers: { location: "/" } }), 200671],
    ["no JSON", () => new Response("ok"), 200672],
    ["an empty body", () => new Response(""), 200672],
    ["a toast of an unknown type", json({ toast: { type: "loud", content: "!" } }), 200672],
    ["a faulty card", raw({ schema: "2.0", body: { elements: [{ tag: "nothing" }] } }), 200673],
    ["a template", json({ card: { type: "template", data: { template_id: "x" } } }), 200673],
    ["a card of version 1", raw({ elements: [{ tag: "div", text: { tag: "plain_text", content: "旧" } }] }), 200830],
  ])("%s is an error with its code", async (_what, answer, code) => {
    bot.answer = answer;
    expect(await press()).toMatchObject({ error: { code, message: expect.any(String) } });
    expect(bot.arrivals).toHaveLength(1);
  });

  test("no answer within 3 s is 200341, and the callback is not sent again", async () => {
    bot.answer = () => new Promise(() => {});
    const result = await press();
    expect(result.error?.code).toBe(200341);
    await control.advance(7 * 3_600_000);
    scene.renewClient();
    expect(bot.arrivals).toHaveLength(1);
  });

  test("a faulty card leaves the old one standing", async () => {
    const id = await send("interactive", buttonCard());
    bot.answer = raw({ schema: "2.0" });
    await act(id, "go");
    expect(await scene.seen(id)).toEqual(JSON.parse(buttonCard()));
  });

  test("a double click is two callbacks with ids and tokens of their own", async () => {
    await control.faults({ repeatActions: 2 });
    bot.answer = raw(JSON.parse(textCard("好")));
    expect(await press()).toMatchObject({ replaced: true });
    const arrivals = await bot.received("card.action.trigger", 2);
    expect(new Set(arrivals.map((one) => one.plain.header.event_id)).size).toBe(2);
    expect(new Set(arrivals.map((one) => one.plain.event.token)).size).toBe(2);
  });
});
