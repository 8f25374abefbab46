import type { Answer } from "../app/ports/ledger.js";
import type { Database, Runner } from "./database.js";
import { prepare } from "./prepare.js";
import { counts } from "./undo.js";

type Before = { report: string; person: string; at: number };
type Refused = { report: string; person: string; event: string; path: string };

/** What an event that came late needs of the log. Each reads batches of one person's reports, for events that are rare. */
export function late(database: Database) {
  const later = pathsAfter(database);
  const refused = refusedLine(database);
  const brought = countedLines(database);
  return {
    async laterPaths(on: Runner, before: Before, paths: readonly string[]): Promise<ReadonlySet<string>> {
      const wanted = new Set(paths);
      const rows = await later(on, before);
      return new Set(rows.map(({ path }) => path).filter((path) => wanted.has(path)));
    },
    async refusedAnswer(on: Runner, wanted: Refused): Promise<Answer | null> {
      return (await refused(on, wanted))[0] ?? null;
    },
    async broughtBy(on: Runner, person: string, event: string): Promise<{ report: string; answers: number } | null> {
      const rows = await brought(on, { person, event });
      const [first] = rows;
      return first === undefined ? null : { report: first.report, answers: rows.length };
    },
  };
}

/** Nearly always none: the batches after an event's own time are those of a few seconds. */
function pathsAfter({ db }: Database) {
  return prepare<Before, { path: string }>((slot) =>
    db
      .selectFrom("batches as batch")
      .innerJoin("answers as line", (join) =>
        join.onRef("line.report", "=", "batch.report").onRef("line.revision", "=", "batch.revision"),
      )
      .select("line.path")
      .where("batch.report", "=", slot("report"))
      .where("batch.author", "=", slot("person"))
      .where("batch.written_at", ">", slot("at"))
      .where("line.refused", "<>", 1)
      .where(counts),
  );
}

function refusedLine({ db }: Database) {
  return prepare<Refused, Answer>((slot) =>
    db
      .selectFrom("batches as batch")
      .innerJoin("answers as line", (join) =>
        join.onRef("line.report", "=", "batch.report").onRef("line.revision", "=", "batch.revision"),
      )
      .select(["line.path", "line.raw", "line.value"])
      .where("batch.report", "=", slot("report"))
      .where("batch.author", "=", slot("person"))
      .where("batch.event", "=", slot("event"))
      .where("line.path", "=", slot("path"))
      .where("line.refused", "=", 1)
      .limit(1),
  );
}

/** In the reports that the person may see, by their indexes: the log has none by event. */
function countedLines({ db }: Database) {
  return prepare<{ person: string; event: string }, { report: string }>((slot) =>
    db
      .selectFrom("batches as batch")
      .innerJoin("answers as line", (join) =>
        join.onRef("line.report", "=", "batch.report").onRef("line.revision", "=", "batch.revision"),
      )
      .select("batch.report")
      .where((is) => {
        const own = is.selectFrom("reports").select("reports.id as report").where("owner", "=", slot("person"));
        const added = is.selectFrom("members").select("members.report").where("person", "=", slot("person"));
        return is("batch.report", "in", own.unionAll(added));
      })
      .where("batch.event", "=", slot("event"))
      .where("line.refused", "<>", 1)
      .where(counts),
  );
}
