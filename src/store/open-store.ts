import { postgresFlavour, sqliteFlavour } from "../../db/migrations/flavour.js";
import { migrations } from "../../db/migrations/index.js";
import type { Store } from "../app/ports/store.js";
import type { Database, Runner } from "./database.js";
import { migrate } from "./migrate.js";
import { openPostgres, postgresForMigrations } from "./postgres.js";
import { repositories } from "./repositories.js";
import { openSqlite } from "./sqlite.js";
import type { DatabaseGone } from "./sqlite-file.js";
import { transaction } from "./transaction.js";

export interface OpenOptions {
  /** Hears that the SQLite file was removed, replaced or emptied: nothing can be acknowledged any more. */
  readonly gone?: (error: DatabaseGone) => void;
  /** By how much the limits of time of a turn on PostgreSQL are stretched, 1 unless a machine is known to be slow. */
  readonly stretch?: number;
}

/**
 * Opens the store that `url` names, makes or renews its tables, and gives it back ready for use.
 * `postgres://…` is a PostgreSQL database; `sqlite:/path/file.db`, a plain path or `:memory:` is an SQLite file.
 * Throws when it cannot be opened, and when a newer version of the program has written it.
 */
export async function openStore(url: string, options: OpenOptions = {}): Promise<Store> {
  return isPostgres(url) ? await openOnPostgres(url, options) : await openFile(url, options);
}

/** Whether the address is one of a PostgreSQL database, and not of a file. */
export function isPostgres(url: string): boolean {
  return /^postgres(ql)?:/.test(url);
}

/** Migrations have a connection of their own: a server that is slow to start is waited for, and a table may take its time. */
async function openOnPostgres(url: string, { stretch }: OpenOptions): Promise<Store> {
  const unhurried = postgresForMigrations(url);
  try {
    await migrate(unhurried, migrations(postgresFlavour));
  } finally {
    await unhurried.destroy();
  }
  return store(openPostgres(url, stretch));
}

async function openFile(url: string, { gone }: OpenOptions): Promise<Store> {
  const database = openSqlite(sqlitePath(url), gone);
  try {
    await migrate(database.db, migrations(sqliteFlavour));
  } catch (error) {
    await database.close();
    throw error;
  }
  return store(database);
}

/** The path of an SQLite database's address; throws for any other address. */
export function sqlitePath(url: string): string {
  const path = url.replace(/^sqlite:(\/\/(?=\/))?/, "");
  if (path === "") throw new Error("地址是空的 (empty: give sqlite:/path/file.db or postgres://…)");
  if (/^[a-z+]{2,}:/i.test(path))
    throw new Error(`只能用 SQLite 文件或 postgres:// (no such kind of database: ${path.split(":")[0]})`);
  return path;
}

function store(database: Database): Store {
  const { db } = database;
  const prepared = repositories(database);
  const { inbox, outbox, deliveries, jobs, runs, leader, versions, backlogs, offers, ownForms, resending } = prepared;
  const { installation, identities, shelf, evidence } = prepared;
  // What reads the whole database has none of a turn's limits of time.
  const unhurried = <T>(work: (on: Runner) => Promise<T>) =>
    database.locksRows ? db.transaction().execute(work) : database.transaction(work);
  return {
    transaction: (work) => database.transaction((on) => work(transaction(on, prepared))),
    takeDue: (now, leaseUntil, limit, least) =>
      database.statement((on) => deliveries.takeDue(on, { now, leaseUntil, limit }, least)),
    nextDue: () => deliveries.nextDue(db),
    dueAgain: (now, attempts) => database.statement((on) => deliveries.dueAgain(on, now, attempts)),
    delivered: (id, at, messageId = null) => database.statement((on) => deliveries.delivered(on, id, at, messageId)),
    retryLater: (id, now, dueAt, error) => database.statement((on) => deliveries.retryLater(on, id, now, dueAt, error)),
    hasLaterCard: (row) => outbox.hasLaterCard(db, row),
    bury: (id, at, error, instead) =>
      database.transaction(async (on) => {
        await deliveries.bury(on, id, at, error);
        if (instead !== undefined) await outbox.enqueue(on, [instead]);
      }),
    deadRows: () => outbox.deadRows(db),
    takeJob: (now, lease) => database.statement((on) => runs.take(on, now, lease)),
    nextJob: () => runs.next(db),
    leases: () => runs.leases(db),
    retryJob: (attempt, now, retryAt, error) =>
      database.statement((on) => runs.retry(on, attempt, now, retryAt, error)),
    releaseJobs: (now, attempts, retryAt) => database.statement((on) => runs.release(on, now, attempts, retryAt)),
    jobStatus: (id) => jobs.status(db, id),
    failedJobs: () => jobs.failed(db),
    leader: () => leader.row(db),
    takeLead: (seen, holder) => database.statement((on) => leader.take(on, seen, holder)),
    beat: (holder) => database.statement((on) => leader.beat(on, holder)),
    resign: (holder) => database.statement((on) => leader.resign(on, holder)),
    setPrinted: (report, version, text) => database.statement((on) => versions.setPrinted(on, report, version, text)),
    prune: async (before, deleted) => {
      for (const remove of [inbox, outbox, jobs, offers, ownForms].flatMap(({ prune }) => prune))
        while (await database.statement((on) => remove(on, before)));
      if (deleted !== undefined) await unhurried((on) => shelf.prune(on, deleted));
    },
    keepBytes: (file, bytes) => database.statement((on) => evidence.keepBytes(on, file, bytes)),
    keptBytes: (hash) => evidence.keptBytes(db, hash),
    pruneEvidence: (before) => unhurried((on) => evidence.prune(on, before)),
    // With a turn's limits of time: what has no end on a server that hangs would be waited for by everybody who asks for health.
    backlog: () => (database.locksRows ? database.transaction((on) => backlogs.backlog(on)) : backlogs.backlog(db)),
    resend: () => unhurried((on) => resending.resend(on)),
    // As an event would: a disk that is full or a file that is locked lets itself be read all the same.
    ping: () => database.transaction((on) => leader.touch(on)),
    claimApp: (appId) => database.transaction((on) => installation.claimApp(on, appId)),
    app: () => installation.app(db),
    moveApp: (appId) => unhurried((on) => identities.move(on, appId)),
    unmoved: () => identities.unmoved(db),
    codeFor: (person) => database.statement((on) => identities.code(on, person)),
    renameRecognised: (signal) => identities.renameRecognised(signal),
    forget: (person, pseudonym) => unhurried((on) => identities.forget(on, person, pseudonym)),
    beatProcess: (name, way, address = null) =>
      database.statement((on) => installation.beatProcess(on, name, way, address)),
    processes: () => installation.processes(db),
    endProcesses: (names) => database.statement((on) => installation.endProcesses(on, names)),
    close: () => database.close(),
  };
}
