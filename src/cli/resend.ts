/** `jiping resend`: messages and files that were given up are sent after all. */
import type { Common } from "../config.js";
import { openStore } from "../store/open-store.js";

export async function runResend({ databaseUrl }: Common): Promise<number> {
  const store = await openStore(databaseUrl);
  try {
    const count = await store.resend();
    process.stdout.write(
      count === 0
        ? "没有要重发的消息\n"
        : `${count} 条放弃过的消息和后台任务重新排队，由正在运行的机器人发出；同一人的卡片只发最新的一张\n`,
    );
    return 0;
  } finally {
    await store.close();
  }
}
