import { existsSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Backlog } from "../../app/ports/backlog.js";
import type { ProcessRow } from "../../app/ports/installation.js";
import type { Store } from "../../app/ports/store.js";
import type { Config } from "../../config.js";
import { isProcessGone } from "../../process-name.js";
import { databaseProblem } from "../../start-problem.js";
import { isPostgres, openStore, sqlitePath } from "../../store/open-store.js";
import { awayNote } from "../../store/sqlite-away.js";
import { adviceOnNote } from "./advice.js";
import { type Finding, fine, wrong } from "./finding.js";

export interface DatabaseFindings {
  readonly findings: Finding[];
  /** Processes that live; null: the database could not be read. */
  readonly processes: readonly ProcessRow[] | null;
}

/** A living process beats every ten seconds. */
const longerThanABeat = 12_000;

/** Writes as an event would. A file that is not there yet is not made. */
export async function checkDatabase(settings: Config): Promise<DatabaseFindings> {
  const { databaseUrl } = settings;
  try {
    const path = isPostgres(databaseUrl) ? null : sqlitePath(databaseUrl);
    if (path !== null && !existsSync(path) && !existsSync(awayNote(path)))
      return { findings: [fine(`数据库：${path} 还没有，启动时新建`)], processes: [] };
    // Before it is opened: opening closes the file to other accounts.
    const modes = path === null || !existsSync(path) ? [] : checkModes(path);
    const store = await openStore(databaseUrl);
    try {
      await store.ping();
      const findings = [
        fine("数据库：能读，也能写"),
        ...modes,
        ...(await checkApp(store, settings)),
        ...(await checkRest(store)),
      ];
      return { findings, processes: await living(store) };
    } finally {
      await store.close();
    }
  } catch (error) {
    return { findings: [wrong("数据库用不了", databaseProblem(error))], processes: null };
  }
}

function checkModes(path: string): Finding[] {
  const others = 0o077;
  const open = [path, `${path}-wal`, `${path}-shm`].filter((file) => existsSync(file) && statSync(file).mode & others);
  const folder = dirname(path);
  const findings = open.map((file) => wrong(`数据库：${file} 别的账号也能读`, `请运行 chmod 600 ${file}`));
  if (statSync(folder).mode & others && statSync(path).mode & others)
    findings.push(wrong(`数据库：文件夹 ${folder} 别的账号也能进`, `请运行 chmod 700 ${folder}`));
  return findings.length === 0 ? [fine("数据库：文件只有本账号能读")] : findings;
}

async function checkApp(store: Store, settings: Config): Promise<Finding[]> {
  const app = await store.app();
  if (settings.mode === "simulator" || app === null) return [];
  return app === settings.appId
    ? [fine(`数据库：属于飞书应用 ${app}`)]
    : [wrong(`数据库：属于另一个飞书应用 ${app}`, `请改回那个应用，或备份后运行 jiping move-app ${settings.appId}`)];
}

async function checkRest(store: Store): Promise<Finding[]> {
  const rows = (await store.deadRows()).map((row) =>
    wrong(
      `没发出去：第 ${row.id} 条（${row.work.kind}，试了 ${row.attempts} 次）${row.error}`,
      "排除原因后运行 jiping resend 重发",
    ),
  );
  const jobs = (await store.failedJobs()).map((job) =>
    wrong(
      `没做成：后台任务 ${job.id}（${job.kind}，试了 ${job.attempts} 次）${job.error ?? ""}`,
      "排除原因后运行 jiping resend 重做",
    ),
  );
  return [...checkWaiting(await store.backlog()), ...rows, ...jobs];
}

/** Milliseconds that a message may wait while the platform is busy. */
const mayWait = 5 * 60_000;

function checkWaiting({ waiting, oldest, error }: Backlog): Finding[] {
  if (error?.startsWith("configuration:") === true)
    return [
      wrong(
        `没发出去：${waiting} 条消息等着，因为设置不对（${error.replace("configuration: ", "")}）`,
        `${adviceOnNote(error)}；改好后会自动补发，不用重做`,
      ),
    ];
  const minutes = oldest === null ? 0 : Math.round((Date.now() - oldest) / 60_000);
  if (minutes * 60_000 < mayWait) return [];
  const why = error === null ? "机器人可能没有在运行" : error;
  return [
    wrong(
      `没发出去：${waiting} 条消息等着，最早的等了 ${minutes} 分钟（${why}）`,
      "请看机器人是否在运行、到飞书的网络通不通；通了会自动补发",
    ),
  ];
}

/** Without a clock: who beats while we look on. Of this machine's processes the system knows at once. */
async function living(store: Store): Promise<readonly ProcessRow[]> {
  const before = (await store.processes()).filter(({ name }) => !isProcessGone(name));
  if (before.length === 0) return [];
  await sleep(longerThanABeat);
  const beats = new Map(before.map((row) => [row.name, row.beats]));
  return (await store.processes()).filter(({ name, beats: now }) => now > (beats.get(name) ?? now));
}
