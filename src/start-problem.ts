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

/** What hinders files that prove figures from being kept. */
export function evidenceProblem(folder: string): (error: unknown) => string {
  return (error) =>
    `EVIDENCE_DIR 指的文件夹用不了：${folder}，${hintOn(error)}。改好之前佐证存不下；不设置 EVIDENCE_DIR 就存在数据库里。（${messageOf(error)}）`;
}

export function certificatesProblem(file: string, error: unknown): string {
  return `NODE_EXTRA_CA_CERTS 指的证书文件用不了：${file}。请检查路径和权限，里面应是 PEM 格式的证书；不用自己的证书就不要设置。（${messageOf(error)}）`;
}

/** Of a file that somebody names: what hinders it, by the system's or SQLite's code. */
export function fileHint(code: string): string | undefined {
  return fileHints.get(code);
}

const fileHints: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ENOENT: "没有这个文件或文件夹，请检查路径",
    EISDIR: "这是一个文件夹，请写到文件名",
    ENOTDIR: "路径中间有一段不是文件夹",
    EEXIST: "已经有了，请换一个名字",
    EACCES: "没有权限，请检查权限或换一个账号",
    EPERM: "没有权限，请检查权限或换一个账号",
    EROFS: "磁盘只读，请换一个能写的路径",
    ENOSPC: "磁盘已满，请先腾出空间",
    SQLITE_CANTOPEN: "文件打不开，请检查文件夹在不在、有没有权限",
    SQLITE_NOTADB: "这个文件不是 SQLite 数据库，请核对 DATABASE_URL",
    SQLITE_CORRUPT: "数据库文件已损坏，请从备份恢复",
    SQLITE_FULL: "磁盘已满，请先腾出空间",
    SQLITE_READONLY: "文件只读，请检查权限和磁盘",
    SQLITE_BUSY: "文件正被别的程序锁住，请稍后再试",
  }),
);

function hintOn(error: unknown): string {
  return folderHints.get(codeOf(error) ?? "") ?? "请检查路径和权限";
}

const folderHints: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ENOENT: "没有这个文件夹，请先建好，或检查磁盘是否挂上",
    ENOTDIR: "这是一个文件，请指到文件夹",
    EACCES: "写不进去，请让运行机器人的账号能读写它",
    EPERM: "写不进去，请让运行机器人的账号能读写它",
    EROFS: "磁盘只读，请换一个能写的路径",
    ENOSPC: "磁盘已满，请先腾出空间",
    EDQUOT: "配额已满，请先腾出空间",
  }),
);

/** No part of the address is repeated: it may hold a password. */
export function databaseProblem(error: unknown): string {
  const code = codeOf(error);
  const hint = (code === null ? undefined : hints.get(code)) ?? "请核对这个设置";
  return `DATABASE_URL 指的数据库打不开：${hint}。（${messageOf(error)}）`;
}

const hints: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ERR_INVALID_URL: "地址写得不对，应为 postgres://用户:密码@主机:端口/库名，密码里的特殊字符要写成 %XX",
    ECONNREFUSED: "连不上，请看数据库是否在运行、主机和端口对不对",
    ETIMEDOUT: "没有回音，请检查主机、端口和防火墙",
    ENOTFOUND: "找不到这台主机，请检查主机名",
    "28P01": "用户名或密码不对",
    "28000": "服务器不许这个用户这样登录，请检查 pg_hba.conf",
    "3D000": "服务器上没有这个数据库，请先用 createdb 建一个空的",
    "42501": "这个用户没有建表的权限",
    "53100": "数据库所在的磁盘已满，请先腾出空间",
    "53300": "数据库的连接用完了，请调大 max_connections 或停掉多余的程序",
    DATABASE_AWAY:
      "它上次在运行中被删除、替换或清空，现在还没有恢复，没有另建空库。请把原来的文件或它的备份放回原处再启动；确实要用现在的文件或从空库开始，请先删除旁边以 .gone 结尾的文件",
    SQLITE_NOTADB: "这个文件不是 SQLite 数据库，请换一个路径或从备份恢复",
    SQLITE_CORRUPT: "数据库文件已损坏，请从备份恢复",
    SQLITE_CANTOPEN: "文件打不开，请检查路径和权限",
    SQLITE_READONLY: "文件只读，请检查权限和磁盘",
    SQLITE_FULL: "磁盘已满，请先腾出空间",
    SQLITE_BUSY: "文件正被别的程序锁住",
    EACCES: "没有权限，请让运行机器人的账号能读写这个文件夹",
    EPERM: "没有权限，请让运行机器人的账号能读写这个文件夹",
    EROFS: "磁盘只读，请换一个能写的路径",
    ENOENT: "文件夹建不出来，或者地址里 sslrootcert、sslcert、sslkey 指的文件找不到，请检查路径",
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
