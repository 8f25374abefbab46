/** `jiping move-app NEW_ID | --list | --code PERSON`: the bot goes over to another app, whose ids of people are other ones. */
import type { Store } from "../app/ports/store.js";
import type { Common } from "../config.js";
import { withStore } from "./with-store.js";

export async function runMoveApp(settings: Common, [what, person]: readonly string[]): Promise<number> {
  if (what === undefined || !/^(cli_[0-9a-fA-F]{16}|--list|--code)$/.test(what)) {
    process.stderr.write(
      "用法：jiping move-app 新应用的APP_ID，或 --list，或 --code 旧的open_id。先停机器人，先备份\n",
    );
    return 2;
  }
  return await withStore(settings, async (store) => {
    if (what === "--list") return await list(store);
    if (what === "--code") return await code(store, person ?? "");
    const waiting = await store.moveApp(what);
    process.stdout.write(
      `数据库已改为属于 ${what}。有 ${waiting} 人等着认出来：多数人第一次发消息或按按钮时自动认出，其余的用 --list 查看\n`,
    );
    return 0;
  });
}

async function list(store: Store): Promise<number> {
  const people = await store.unmoved();
  for (const { person, isRecognisable, reports } of people)
    process.stdout.write(
      `${person}\t报告 ${reports} 份\t${isRecognisable ? "来了自动认出" : "需要认领码（--code）"}\n`,
    );
  process.stderr.write(`还有 ${people.length} 人没有认出来\n`);
  return 0;
}

async function code(store: Store, person: string): Promise<number> {
  const made = await store.codeFor(person);
  if (made === null) {
    process.stderr.write("没有这个人，或者已经认出来了；用 --list 查看\n");
    return 1;
  }
  process.stdout.write(`${made}\n`);
  process.stderr.write("请当面交给本人，由本人单独发给机器人；用一次就失效\n");
  return 0;
}
