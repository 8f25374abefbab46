/** `jiping backup FILE`: a copy of the SQLite database while the bot uses it. */
import type { Common } from "../config.js";
import { backupSqlite } from "../store/backup.js";
import { sqlitePath } from "../store/open-store.js";

export async function runBackup({ databaseUrl }: Common, file: string | undefined): Promise<number> {
  if (file === undefined) return refuse("请写明备份到哪个文件，例如：jiping backup /backup/jiping.db");
  if (/^postgres(ql)?:/.test(databaseUrl))
    return refuse(
      'DATABASE_URL 是 PostgreSQL：请用 pg_dump 备份，例如 pg_dump --format=custom --file=jiping.dump "$DATABASE_URL"',
    );
  const { reports, answers } = await backupSqlite(sqlitePath(databaseUrl), file);
  process.stdout.write(`已备份到 ${file}，打开核对无误：报告 ${reports} 份，填报记录 ${answers} 条\n`);
  return 0;
}

function refuse(sentence: string): number {
  process.stderr.write(`${sentence}\n`);
  return 1;
}
