import { expect, test } from "vitest";
import type { Version } from "../../src/app/ports/report-record.js";
import type { Member } from "../../src/core/access/member.js";
import { onEveryDatabase } from "./dialects.js";
import { rows } from "./rows.js";
import { append, batchOf, reportOf, withReport } from "./samples.js";

const contributor = (person: string, parts: readonly string[] | null = null): Member => ({
  person,
  role: "contributor",
  parts,
});

onEveryDatabase((dialect) => {
  test("an event is fresh once; its repetition gets the stored reply", async () => {
    const store = await dialect.open();
    const first = await store.transaction(async (turn) => {
      const claim = await rows(turn).claim(["event-1"], 10);
      await rows(turn).storeReply(["event-1"], "the card");
      return claim;
    });
    const again = await store.transaction((turn) => rows(turn).claim(["event-1"], 20));
    expect([first, again]).toEqual([{ fresh: true }, { fresh: false, reply: "the card" }]);
  });

  test("a repetition under another event id is known by the message id, and leaves nothing claimed", async () => {
    const store = await dialect.open();
    await store.transaction((turn) => rows(turn).claim(["message-1", "event-1"], 10));
    const again = await store.transaction((turn) => rows(turn).claim(["event-2", "message-1"], 20));
    const other = await store.transaction((turn) => rows(turn).claim(["event-2"], 30));
    expect([again, other]).toEqual([{ fresh: false, reply: null }, { fresh: true }]);
  });

  test("whichever key has the reply, the repetition gets it", async () => {
    const store = await dialect.open();
    await store.transaction(async (turn) => {
      await rows(turn).claim(["z-event", "a-message"], 10);
      await rows(turn).storeReply(["z-event", "a-message"], "stored under the first");
    });
    const again = await store.transaction((turn) => rows(turn).claim(["a-message", "z-event", "new"], 20));
    expect(again).toEqual({ fresh: false, reply: "stored under the first" });
  });

  test("the same key twice in one event is one key", async () => {
    const store = await dialect.open();
    expect(await store.transaction((turn) => rows(turn).claim(["same", "same"], 10))).toEqual({ fresh: true });
  });

  test("a turn that throws leaves nothing behind, and the next one works", async () => {
    const store = await dialect.open();
    const failing = store.transaction(async (turn) => {
      await rows(turn).claim(["event-1"], 10);
      await rows(turn).createReport(reportOf("r1"));
      throw new Error("the dialogue broke");
    });
    await expect(failing).rejects.toThrow("the dialogue broke");
    expect(await store.transaction((turn) => rows(turn).claim(["event-1"], 20))).toEqual({ fresh: true });
    expect(await store.transaction((turn) => turn.report("r1"))).toBeNull();
  });

  test("old events are forgotten, young ones are not", async () => {
    const store = await dialect.open();
    await store.transaction((turn) => rows(turn).claim(["old"], 10));
    await store.transaction((turn) => rows(turn).claim(["young"], 20));
    await store.prune(20);
    expect(await store.transaction((turn) => rows(turn).claim(["old"], 30))).toEqual({ fresh: true });
    expect(await store.transaction((turn) => rows(turn).claim(["young"], 30))).toEqual({ fresh: false, reply: null });
  });

  test("a person has no session until one is saved; then the last one saved", async () => {
    const store = await dialect.open();
    expect(await store.transaction((turn) => rows(turn).session("ou_a"))).toBeNull();
    expect(await store.transaction((turn) => rows(turn).session("ou_a"))).toBeNull();
    for (const revision of [1, 2]) {
      await store.transaction((turn) =>
        rows(turn).saveSession({ person: "ou_a", report: null, state: "{}", revision }),
      );
    }
    const saved = await store.transaction((turn) => rows(turn).session("ou_a"));
    expect(saved).toEqual({ person: "ou_a", report: null, state: "{}", revision: 2 });
  });

  test("a report is read back as it was made", async () => {
    const store = await dialect.open();
    const report = reportOf("r1", "ou_owner", 1_700_000_000_123);
    await store.transaction((turn) => rows(turn).createReport(report));
    expect(await store.transaction((turn) => turn.report("r1"))).toEqual(report);
    expect(await store.transaction((turn) => turn.report("r2"))).toBeNull();
  });

  test("a person's reports are the own ones and those they were added to, newest first", async () => {
    const store = await dialect.open();
    await store.transaction(async (turn) => {
      await rows(turn).createReport(reportOf("own-old", "ou_a", 1));
      await rows(turn).createReport(reportOf("added", "ou_b", 2));
      await rows(turn).createReport(reportOf("foreign", "ou_b", 3));
      await rows(turn).createReport(reportOf("own-new", "ou_a", 4));
      await rows(turn).saveMember("added", contributor("ou_a"), "ou_b", 5);
    });
    const ids = async (limit: number) =>
      (await store.transaction((turn) => turn.reportsOf("ou_a", limit))).map((report) => report.id);
    expect(await ids(10)).toEqual(["own-new", "added", "own-old"]);
    expect(await ids(1)).toEqual(["own-new"]);
  });

  test("a twin is the newest report of the same form, unit and year that the person may see", async () => {
    const store = await dialect.open();
    await store.transaction(async (turn) => {
      await rows(turn).createReport(reportOf("old", "ou_a", 1));
      await rows(turn).createReport(reportOf("new", "ou_a", 2));
      await rows(turn).createReport({ ...reportOf("other-year", "ou_a", 3), year: 2023 });
      await rows(turn).createReport(reportOf("foreign", "ou_b", 4));
    });
    const { form, unit, year } = reportOf("new");
    const twin = async (person: string) =>
      (await store.transaction((turn) => turn.twinsOf(person, { form, unit, year }, 1)))[0];
    expect((await twin("ou_a"))?.id).toBe("new");
    expect((await twin("ou_b"))?.id).toBe("foreign");
    expect(await twin("ou_c")).toBeUndefined();
  });

  test("figures of many reports are asked for at once, each at its own place", async () => {
    const store = await dialect.open();
    const reports = Array.from({ length: 70 }, (_, index) => `r${index}`);
    for (const id of reports) await store.transaction((turn) => rows(turn).createReport(reportOf(id)));
    await append(store, batchOf("e1", "ou_a", { name: "甲", other: "乙" }), "r0");
    await append(store, batchOf("e2", "ou_a", { "project.name": "丙" }), "r69");
    const places = reports.map((report) => ({ report, path: report === "r69" ? "project.name" : "name" }));
    expect(await store.transaction((turn) => turn.valuesAt(places))).toEqual(
      new Map([
        ["r0", "甲"],
        ["r69", "丙"],
      ]),
    );
    expect(await store.transaction((turn) => turn.valuesAt([]))).toEqual(new Map());
  });

  test("a report keeps its scheme, and is put on another version with the scheme of that", async () => {
    const store = await dialect.open();
    await store.transaction((turn) => rows(turn).createReport({ ...reportOf("r1"), scheme: "one" }));
    expect(await store.transaction((turn) => turn.report("r1"))).toMatchObject({ formVersion: 1, scheme: "one" });
    await store.transaction((turn) => rows(turn).moveReport("r1", 2, null));
    expect(await store.transaction((turn) => turn.report("r1"))).toMatchObject({ formVersion: 2, scheme: null });
  });

  test("members are added once, listed without the owner, and removed", async () => {
    const store = await withReport(await dialect.open());
    const members = await store.transaction(async (turn) => {
      await rows(turn).saveMember("r1", contributor("ou_b"), "ou_owner", 1);
      await rows(turn).saveMember("r1", contributor("ou_c"), "ou_owner", 2);
      await rows(turn).saveMember("r1", contributor("ou_b"), "ou_owner", 3);
      const before = await rows(turn).members("r1");
      await rows(turn).removeMember("r1", "ou_b");
      return [before, await rows(turn).members("r1")];
    });
    expect(members).toEqual([[contributor("ou_b"), contributor("ou_c")], [contributor("ou_c")]]);
  });

  test("the roles of one person are asked for at once, in other reports none", async () => {
    const store = await withReport(await dialect.open());
    const roles = await store.transaction(async (turn) => {
      for (const id of ["r2", "r3"]) await rows(turn).createReport(reportOf(id));
      await rows(turn).saveMember("r1", { person: "ou_b", role: "reviewer", parts: null }, "ou_owner", 1);
      await rows(turn).saveMember("r2", contributor("ou_c"), "ou_owner", 1);
      await rows(turn).saveMember("r3", contributor("ou_b", ["staff"]), "ou_owner", 1);
      return [await turn.rolesOf("ou_b", ["r1", "r2"]), await turn.rolesOf("ou_b", [])];
    });
    expect(roles).toEqual([new Map([["r1", "reviewer"]]), new Map()]);
  });

  test("a member keeps a role and parts, which may change; the place in the list stays", async () => {
    const store = await withReport(await dialect.open());
    const saved = await store.transaction(async (turn) => {
      await rows(turn).saveMember("r1", contributor("ou_b", ["staff", "projects.2"]), "ou_owner", 1);
      await rows(turn).saveMember("r1", { person: "ou_c", role: "reviewer", parts: null }, "ou_owner", 2);
      const before = await rows(turn).members("r1");
      await rows(turn).saveMember("r1", { person: "ou_b", role: "approver", parts: null }, "ou_owner", 3);
      return [before, await rows(turn).members("r1")];
    });
    const reviewer = { person: "ou_c", role: "reviewer", parts: null };
    expect(saved).toEqual([
      [contributor("ou_b", ["staff", "projects.2"]), reviewer],
      [{ person: "ou_b", role: "approver", parts: null }, reviewer],
    ]);
  });

  test("versions come oldest first, and what was printed is kept when the file is made", async () => {
    const store = await withReport(await dialect.open());
    const version = (number: number): Version => ({
      report: "r1",
      version: number,
      by: "ou_a",
      at: 5,
      fileName: `第${number}版.docx`,
      printed: null,
      revision: 3,
    });
    await store.transaction((turn) => rows(turn).addVersion(version(2)));
    await store.transaction((turn) => rows(turn).addVersion(version(1)));
    await store.setPrinted("r1", 1, '{"staff.quota":"523家"}');
    const versions = await store.transaction((turn) => turn.versions("r1"));
    expect(versions).toEqual([{ ...version(1), printed: '{"staff.quota":"523家"}' }, version(2)]);
  });

  test("a version's number is given out once", async () => {
    const store = await withReport(await dialect.open());
    const version = { report: "r1", version: 1, by: "ou_a", at: 5, fileName: "a.docx", printed: null, revision: 1 };
    await store.transaction((turn) => rows(turn).addVersion(version));
    await expect(store.transaction((turn) => rows(turn).addVersion(version))).rejects.toThrow();
  });

  test("a form keeps what was first saved under its version", async () => {
    const store = await dialect.open();
    const form = { id: "some-form", version: 2, files: { "form.yaml": "Zm9ybQ==" } };
    await store.transaction((turn) => rows(turn).saveForm(form));
    await store.transaction((turn) => rows(turn).saveForm({ ...form, files: {} }));
    expect(await store.transaction((turn) => turn.form("some-form", 2))).toEqual(form);
    expect(await store.transaction((turn) => turn.form("some-form", 3))).toBeNull();
  });

  test("a query that comes after its turn is refused", async () => {
    const store = await dialect.open();
    const late = await store.transaction(async (turn) => ({ turn }));
    await expect(async () => rows(late.turn).session("ou_a")).rejects.toThrow();
  });

  test("everything is there when the store is opened again", async () => {
    const address = await dialect.address();
    const store = await dialect.open(address);
    await store.transaction((turn) => rows(turn).createReport(reportOf("r1")));
    await store.ping();
    const again = await dialect.open(address);
    expect(await again.transaction((turn) => turn.report("r1"))).toEqual(reportOf("r1"));
  });
});
