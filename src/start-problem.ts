/** What stops a start, for whoever set the environment: the setting by its name, what to do, and the system's own words behind. */

/** Runs what rests on a setting; a failure names the setting. */
export function onSetting<T>(problem: (error: unknown) => string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new Error(problem(error));
  }
}

/** TEMPLATES_DIR or PROMPTS_DIR. Mistakes in the files have sentences of their own and stay as they are. */
export function folderProblem(name: "TEMPLATES_DIR" | "PROMPTS_DIR", folder: string): (error: unknown) => string {
  return (error) =>
    codeOf(error) === null
      ? messageOf(error)
      : `${name} 指的文件夹读不了：${folder}。请检查路径和权限；不设置 ${name} 就用程序自带的。（${messageOf(error)}）`;
}

/** No part of the address is repeated: it may hold a password. */
export function databaseProblem(error: unknown): string {
  const code = codeOf(error);
  const hint = (code === null ? undefined : hints.get(code)) ?? "请核对这个设置";
  return `DATABASE_URL 指的数据库打不开：${hint}。（${messageOf(error)}）`;
}

const hints: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ERR_INVALID_URL: "地址写得不对，应为 postgres://用户:密码@主机:端口/库名，密码里的特殊字符要写成 %XX",
    "28P01": "用户名或密码不对",
    "28000": "服务器不许这个用户这样登录，请检查 pg_hba.conf",
    "3D000": "服务器上没有这个数据库，请先用 createdb 建一个空的",
    "42501": "这个用户没有建表的权限",
    SQLITE_NOTADB: "这个文件不是 SQLite 数据库，请换一个路径或从备份恢复",
    SQLITE_CORRUPT: "数据库文件已损坏，请从备份恢复",
    SQLITE_CANTOPEN: "文件打不开，请检查路径和权限",
    SQLITE_READONLY: "文件只读，请检查权限和磁盘",
    SQLITE_FULL: "磁盘已满，请先腾出空间",
    SQLITE_BUSY: "文件正被别的程序锁住",
    EACCES: "没有权限，请让运行机器人的账号能读写这个文件夹",
    EPERM: "没有权限，请让运行机器人的账号能读写这个文件夹",
    EROFS: "磁盘只读，请换一个能写的路径",
    ENOENT: "文件夹建不出来，请检查路径",
    ENOTDIR: "路径中间有一段不是文件夹",
    EISDIR: "这是一个文件夹，请写到文件名",
    ENOSPC: "磁盘已满，请先腾出空间",
  }),
);

function codeOf(error: unknown): string | null {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : null;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
