/** `jiping resend`: messages and files that were given up are sent after all. */
import type { Common } from "../config.js";
import { withStore } from "./with-store.js";

export function runResend(settings: Common): Promise<number> {
  return withStore(settings, async (store) => {
    const count = await store.resend();
    process.stdout.write(
      count === 0
        ? "没有要重发的消息\n"
        : `${count} 条放弃过的消息和后台任务重新排队，由正在运行的机器人发出；同一人的卡片只发最新的一张\n`,
    );
    return 0;
  });
}
