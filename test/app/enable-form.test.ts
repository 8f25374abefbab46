/** 启用, pressed on the draft of a version that others have followed since. */
import { expect, test } from "vitest";
import { type EnableFormParts, enableForm } from "../../src/app/jobs/enable-form.js";

const record = (version: number, form: string) => ({ id: "own", version, files: { "form.yaml": form } });

/** What becomes of a draft that follows version 1 and asks `form`, where `kept` are the versions of the bot. */
async function enabled(form: string, kept: readonly ReturnType<typeof record>[]) {
  const draft = {
    understood: { parts: [] },
    moneyUnits: [],
    twin: { id: "own", version: 1 },
    follows: true,
    revision: 0,
  };
  const on = {
    formDraft: async () => ({ person: "ou_a", name: "空表.docx", content: JSON.stringify(draft) }),
    formDraftFile: async () => "",
    ownForms: async () =>
      kept.map(({ id, version }) => ({ id, version, title: "某表", author: "ou_a", at: 0, off: false })),
    form: async (_: string, version: number) => kept.find((one) => one.version === version) ?? null,
  };
  const root = { fields: [], sections: [] };
  const parts = {
    makesForms: () => true,
    now: () => 0,
    newId: () => "id",
    draw: (screen: { title: unknown }) => screen,
    words: { render: () => "" },
    store: { transaction: async (work: (inside: typeof on) => unknown) => await work(on) },
    catalog: {
      stored: ({ id, version }: { id: string; version: number }) => ({ form: { id, version, title: "某表", root } }),
    },
    blanks: { make: async (_: unknown, { version }: { version: number }) => ({ record: record(version, form) }) },
  } as unknown as EnableFormParts;
  const end = await enableForm(parts).run(
    { person: "ou_a", draft: "d", revision: 0 },
    { progress: null, signal: new AbortController().signal, saveProgress: async () => {} },
  );
  if (typeof end === "function") throw new Error("decided later");
  return { made: end.forms?.map(({ version }) => version) ?? [], told: JSON.stringify(end.outgoing) };
}

test("it becomes the next version once", async () => {
  expect((await enabled("二", [record(1, "一")])).made).toEqual([2]);
  const again = await enabled("二", [record(1, "一"), record(2, "二")]);
  expect(again.made).toEqual([]);
  expect(again.told).toContain("blank.enabled");
  expect((await enabled("二", [record(1, "一"), record(2, "二"), record(3, "三")])).made).toEqual([]);
});

test("a draft that another came before is no version, and its person is told", async () => {
  const late = await enabled("另", [record(1, "一"), record(2, "二")]);
  expect(late.made).toEqual([]);
  expect(late.told).not.toContain("blank.enabled");
});
