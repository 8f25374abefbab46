import type { Expression, ExpressionBuilder, SqlBool } from "kysely";
import type { Answer, Undoable } from "../app/ports/ledger.js";
import { readOrigin } from "../core/evidence/origin.js";
import type { Database, Runner } from "./database.js";
import { prepare } from "./prepare.js";
import type { Tables } from "./tables.js";

type Line = Omit<Answer, "origin"> & { event: string; origin: string | null };

/**
 * What an undo takes back.
 *
 * A batch counts while it is neither an undo nor undone; the figures are always what the counting batches, in order,
 * leave behind. So a figure belongs to the last counting batch that wrote its path, even after an undo has put an
 * older value back under the undo's own name, and a second undo goes one batch further.
 */
export function undo(database: Database) {
  const latest = latestBatch(database);
  const one = countingBatch(database);
  const lines = countingLines(database);
  return {
    /** `before` is empty when others have overwritten all of the batch; append the undo all the same to get past it. */
    async undoable(on: Runner, report: string, person: string, wanted?: string): Promise<Undoable | null> {
      const [batch] =
        wanted === undefined ? await latest(on, { report, person }) : await one(on, { report, person, wanted });
      if (!batch) return null;
      const { event } = batch;
      return { event, before: before(await lines(on, { report, event }), event) };
    },
  };
}

function before(lines: readonly Line[], event: string): Answer[] {
  return [...byPath(lines)].flatMap(([path, written]) => {
    if (written.at(-1)?.event !== event) return [];
    const earlier = written.findLast((line) => line.event !== event);
    const origin = readOrigin(earlier?.origin ?? null) ?? undefined;
    return [{ path, raw: earlier?.raw ?? "", value: earlier?.value ?? null, ...(origin && { origin }) }];
  });
}

function byPath(lines: readonly Line[]): Map<string, Line[]> {
  const found = new Map<string, Line[]>();
  for (const line of lines) {
    const written = found.get(line.path);
    if (written) written.push(line);
    else found.set(line.path, [line]);
  }
  return found;
}

function latestBatch({ db }: Database) {
  return prepare<{ report: string; person: string }, { event: string }>((slot) =>
    db
      .selectFrom("batches as batch")
      .select("batch.event")
      .where("batch.report", "=", slot("report"))
      .where("batch.author", "=", slot("person"))
      .where(counts)
      .where(changedSomething)
      .orderBy("batch.revision", "desc")
      .limit(1),
  );
}

function countingBatch({ db }: Database) {
  return prepare<{ report: string; person: string; wanted: string }, { event: string }>((slot) =>
    db
      .selectFrom("batches as batch")
      .select("batch.event")
      .where("batch.report", "=", slot("report"))
      .where("batch.author", "=", slot("person"))
      .where("batch.event", "=", slot("wanted"))
      .where(counts)
      .limit(1),
  );
}

/** Every counting line, oldest first, of the paths that the event wrote. */
function countingLines({ db }: Database) {
  return prepare<{ report: string; event: string }, Line>((slot) =>
    db
      .selectFrom("answers as line")
      .innerJoin("batches as batch", (join) =>
        join.onRef("batch.report", "=", "line.report").onRef("batch.revision", "=", "line.revision"),
      )
      .select(["line.path", "line.raw", "line.value", "line.origin", "batch.event"])
      .where("line.report", "=", slot("report"))
      // Not "= 0": without statistics PostgreSQL takes equality for rare and plans a loop over all pairs.
      .where("line.refused", "<>", 1)
      .where("line.path", "in", (is) =>
        is
          .selectFrom("answers as own")
          .innerJoin("batches as from", (join) =>
            join.onRef("from.report", "=", "own.report").onRef("from.revision", "=", "own.revision"),
          )
          .select("own.path")
          .where("own.report", "=", slot("report"))
          .where("from.event", "=", slot("event"))
          .where("own.refused", "<>", 1),
      )
      .where(counts)
      .orderBy("line.revision")
      .orderBy("line.place"),
  );
}

export function counts(is: ExpressionBuilder<Tables & { batch: Tables["batches"] }, "batch">): Expression<SqlBool> {
  const undone = is
    .selectFrom("batches as undo")
    .select("undo.revision")
    .whereRef("undo.report", "=", "batch.report")
    .whereRef("undo.undoes", "=", "batch.event");
  return is.and([is("batch.source", "<>", "undo"), is.not(is.exists(undone))]);
}

/** Not so a batch of which every line was refused. */
function changedSomething(is: ExpressionBuilder<Tables & { batch: Tables["batches"] }, "batch">): Expression<SqlBool> {
  const lines = (refused: number) =>
    is
      .selectFrom("answers as line")
      .select("line.place")
      .whereRef("line.report", "=", "batch.report")
      .whereRef("line.revision", "=", "batch.revision")
      .where("line.refused", "=", refused);
  return is.or([is.not(is.exists(lines(1))), is.exists(lines(0))]);
}
