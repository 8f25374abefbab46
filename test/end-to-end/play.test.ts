import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { need } from "../need.js";
import { type Postgres, startPostgres } from "../store/postgres.js";
import { expectPrintedFile } from "./printed-file.js";
import { type Ended, type PlayName, perform } from "./scene.js";
import { expectPrintedScores } from "./scores.js";

describe("on SQLite", () => {
  plays("SQLite", async () => null);
});

describe.skipIf(need("postgresql") === null)("on PostgreSQL", () => {
  let server: Postgres | null = null;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(async () => server?.stop());
  plays("PostgreSQL", async () => (await server?.database()) ?? null);
});

/** `address`: of a new database; null for a new SQLite file. */
function plays(database: string, address: () => Promise<string | null>): void {
  const most: Record<PlayName, number> = { typed: 70, pasted: 25 };
  describe.each<PlayName>(["typed", "pasted"])("a clerk who has the indicators %s", (name) => {
    let ended: Ended;
    beforeAll(async () => {
      const databaseUrl = await address();
      ended = await perform(name, databaseUrl === null ? {} : { databaseUrl });
      process.stdout.write(`${name} on ${database}: ${ended.played.submissions} submissions\n`);
    }, 240_000);

    test("gets the scores that were printed, five of them set by hand", () => {
      expectPrintedScores(ended.result);
    });

    test("gets the six tables that were printed, cell by cell", () => {
      expectPrintedFile(ended.played.report);
    });

    test("sends few messages and cards", () => {
      expect(ended.played.submissions).toBeLessThanOrEqual(most[name]);
    });

    test("gets one file, a draft as long as the rest of the report is open, and one word about it", () => {
      const kinds = ended.played.person.heard().map(({ msg_type }) => msg_type);
      expect(kinds.filter((kind) => kind !== "interactive")).toEqual(["file", "text"]);
      expect(ended.played.fileName).toBe("2022年度长沙市开福区现代服务业发展中心部门整体支出绩效自评报告（草稿）.docx");
    });
  });
}
