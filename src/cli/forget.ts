/** `jiping forget PERSON`: a pseudonym stands in the person's place; figures stay. */
import { randomBytes } from "node:crypto";
import type { Common } from "../config.js";
import { pseudonymOf } from "../core/access/pseudonym.js";
import { withStore } from "./with-store.js";

export async function runForget(settings: Common, person: string | undefined): Promise<number> {
  if (person === undefined || !/^ou_[A-Za-z0-9_-]{5,197}$/.test(person)) {
    process.stderr.write("请写明要忘记的人的 open_id，例如：jiping forget ou_0123456789abcdef0123456789abcdef\n");
    return 2;
  }
  return await withStore(settings, async (store) => {
    const pseudonym = pseudonymOf(randomBytes(8).toString("hex"));
    const isKnown = await store.forget(person, pseudonym);
    process.stdout.write(
      isKnown
        ? `已用 ${pseudonym} 替换这个人的编号，删去了会话、消息和回复；填报的数和历史保留。更早的备份里还有，请按期销毁\n`
        : "数据库里没有这个人\n",
    );
    return isKnown ? 0 : 1;
  });
}
