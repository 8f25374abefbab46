/** `jiping forget PERSON`: a pseudonym stands in the person's place, and the file is written anew without what was there; figures stay. */
import { randomBytes } from "node:crypto";
import type { Common } from "../config.js";
import { pseudonymOf } from "../core/access/pseudonym.js";
import { eraseRemains } from "../store/erase-remains.js";
import { isPostgres, sqlitePath } from "../store/open-store.js";
import { withStore } from "./with-store.js";

export async function runForget(settings: Common, person: string | undefined): Promise<number> {
  if (person === undefined || !/^ou_[A-Za-z0-9_-]{5,197}$/.test(person)) {
    process.stderr.write("请写明要忘记的人的 open_id，例如：jiping forget ou_0123456789abcdef0123456789abcdef\n");
    return 2;
  }
  const code = await withStore(settings, async (store) => {
    const pseudonym = pseudonymOf(randomBytes(8).toString("hex"));
    const isKnown = await store.forget(person, pseudonym);
    process.stdout.write(
      isKnown
        ? `已用 ${pseudonym} 替换这个人的编号，删去了会话、消息和回复；填报的数和历史保留。更早的备份里还有，请按期销毁\n`
        : "数据库里没有这个人\n",
    );
    return isKnown ? 0 : 1;
  });
  // Also when nobody was found: it may be the second attempt.
  if (isPostgres(settings.databaseUrl) || eraseRemains(sqlitePath(settings.databaseUrl))) return code;
  process.stderr.write("数据库一直有人在用，文件里可能还有删去内容的残迹：请停掉机器人，再运行一次\n");
  return 1;
}
