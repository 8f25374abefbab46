import type { FormDraftRecord, OwnForm } from "../app/ports/own-forms.js";
import type { Database, Runner } from "./database.js";
import { isFull, portion } from "./portion.js";
import { prepare } from "./prepare.js";
import { storable } from "./text.js";

type Row = { id: string; version: number; title: string; author: string; made_at: number; off: number };

/** Forms that people make of blank files, in the making and in use. */
export function ownForms({ db }: Database) {
  const draft = prepare<{ id: string }, Omit<FormDraftRecord, "file">>((slot) =>
    db
      .selectFrom("form_drafts")
      .select(["id", "person", "name", "made_at as at", "content"])
      .where("id", "=", slot("id")),
  );
  const file = prepare<{ id: string }, { file: string }>((slot) =>
    db.selectFrom("form_drafts").select("file").where("id", "=", slot("id")),
  );
  const insertDraft = prepare<{ [K in keyof FormDraftRecord]: FormDraftRecord[K] }, unknown>((slot) =>
    db.insertInto("form_drafts").values({
      id: slot("id"),
      person: slot("person"),
      name: slot("name"),
      made_at: slot("at"),
      content: slot("content"),
      file: slot("file"),
    }),
  );
  const changeDraft = prepare<{ id: string; content: string }, unknown>((slot) =>
    db
      .updateTable("form_drafts")
      .set({ content: slot("content") })
      .where("id", "=", slot("id")),
  );
  const forget = prepare<{ before: number }, unknown>((slot) =>
    db
      .deleteFrom("form_drafts")
      .where("id", "in", (from) =>
        from.selectFrom("form_drafts").select("id").where("made_at", "<", slot("before")).limit(portion),
      )
      .returning("id"),
  );
  const all = prepare<Record<never, never>, Row>(() =>
    db.selectFrom("own_forms").selectAll().orderBy("made_at", "desc").orderBy("version", "desc"),
  );
  const insert = prepare<{ [K in keyof Row]: Row[K] }, unknown>((slot) =>
    db.insertInto("own_forms").values({
      id: slot("id"),
      version: slot("version"),
      title: slot("title"),
      author: slot("author"),
      made_at: slot("made_at"),
      off: slot("off"),
    }),
  );
  const turn = prepare<{ id: string; off: number }, unknown>((slot) =>
    db
      .updateTable("own_forms")
      .set({ off: slot("off") })
      .where("id", "=", slot("id")),
  );
  return {
    async formDraft(on: Runner, id: string): Promise<Omit<FormDraftRecord, "file"> | null> {
      return (await draft(on, { id }))[0] ?? null;
    },
    async formDraftFile(on: Runner, id: string): Promise<string | null> {
      return (await file(on, { id }))[0]?.file ?? null;
    },
    async addFormDraft(on: Runner, one: FormDraftRecord): Promise<void> {
      await insertDraft(on, { ...one, name: storable(one.name), content: storable(one.content) });
    },
    async changeFormDraft(on: Runner, { id, content }: { id: string; content: string }): Promise<void> {
      await changeDraft(on, { id, content: storable(content) });
    },
    async ownForms(on: Runner): Promise<OwnForm[]> {
      return (await all(on, {})).map(({ made_at, off, ...form }) => ({ ...form, at: made_at, off: off === 1 }));
    },
    async addOwnForm(on: Runner, { at, off, ...form }: OwnForm): Promise<void> {
      await insert(on, { ...form, title: storable(form.title), made_at: at, off: off ? 1 : 0 });
    },
    /** Every version of the form. */
    async turnOwnForm(on: Runner, { id, off }: { id: string; off: boolean }): Promise<void> {
      await turn(on, { id, off: off ? 1 : 0 });
    },
    /** Drafts that were made before: a portion of them, and whether there may be more. */
    prune: [(on: Runner, before: number) => isFull(forget(on, { before }))],
  };
}
