/** `jiping backup FILE`: a copy of the SQLite database while the bot uses it. */
import { existsSync } from "node:fs";
import { dirname } from "node:path";
import type { Common } from "../config.js";
import { backupSqlite } from "../store/backup.js";
import { isPostgres, sqlitePath } from "../store/open-store.js";

export async function runBackup({ databaseUrl }: Common, file: string | undefined): Promise<number> {
  if (file === undefined) return refuse("请写明备份到哪个文件，例如：jiping backup /backup/jiping.db");
  if (isPostgres(databaseUrl))
    return refuse(
      'DATABASE_URL 是 PostgreSQL：请用 pg_dump 备份，例如 pg_dump --format=custom --file=jiping.dump "$DATABASE_URL"',
    );
  const path = sqlitePath(databaseUrl);
  if (!existsSync(path))
    return refuse(`DATABASE_URL 指的数据库没有：${path}。请核对这个设置；相对路径从运行命令的文件夹算起`);
  if (!existsSync(dirname(file))) return refuse(`没有文件夹 ${dirname(file)}：请先建好，或换一个地方`);
  if (existsSync(file)) return refuse(`${file} 已经有了，没有动它：请换一个文件名`);
  const { reports, answers } = await backupSqlite(path, file);
  process.stdout.write(`已备份到 ${file}，打开核对无误：报告 ${reports} 份，填报记录 ${answers} 条\n`);
  return 0;
}

function refuse(sentence: string): number {
  process.stderr.write(`${sentence}\n`);
  return 1;
}
