/** A database belongs to one app. */
import type { Store } from "./app/ports/store.js";

/** Ids of people are an app's own: under another app nobody would find their reports again. */
export async function claimDatabase(store: Store, appId: string): Promise<void> {
  const owner = await store.claimApp(appId);
  if (owner === appId) return;
  await store.close();
  throw new Error(
    `这个数据库属于飞书应用 ${owner}，而 FEISHU_APP_ID 是 ${appId}：各应用里同一个人的编号不同，换了应用谁也找不到自己的报告。` +
      `请改回原来的应用，或者先备份，再运行 jiping move-app ${appId}。`,
  );
}
