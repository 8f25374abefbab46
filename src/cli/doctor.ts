/** `jiping doctor`: configuration, forms, database, the way to Feishu, and messages that were given up. */
import type { Config } from "../config.js";
import { checkTags } from "../documents/check-tags.js";
import { createMessenger } from "../feishu/client.js";
import { loadPrompts } from "../forms/load-prompts.js";
import { loadTemplates } from "../forms/load-templates.js";
import { mistakeLines } from "../forms/mistake-lines.js";
import { createLogger } from "../log.js";
import { openStore } from "../store/open-store.js";

type Finding = readonly [ok: boolean, text: string];

export async function runDoctor(settings: Config): Promise<number> {
  const findings: Finding[] = [
    [true, `配置：${settings.mode === "simulator" ? "没有飞书凭据，只能用模拟器" : `接入方式 ${settings.mode}`}`],
  ];
  findings.push(...checkForms(settings), ...(await checkStore(settings)), ...(await checkFeishu(settings)));
  for (const [ok, text] of findings) process.stdout.write(`${ok ? "✓" : "✗"} ${text}\n`);
  return findings.every(([ok]) => ok) ? 0 : 1;
}

function checkForms(settings: Config): Finding[] {
  const templates = loadTemplates(settings.templatesDir);
  const { words, replaced } = loadPrompts(settings.promptsDir, settings.shippedPromptsDir);
  const mistakes = mistakeLines(templates, words, checkTags);
  const forms: Finding[] =
    mistakes.length === 0
      ? [[true, `表单：${templates.forms.size} 个，没有写错的地方`]]
      : mistakes.map((line) => [false, `表单：${line}`]);
  return [...forms, ...replaced.map((line): Finding => [false, `话术：${line}`])];
}

async function checkStore(settings: Config): Promise<Finding[]> {
  try {
    const store = await openStore(settings.databaseUrl);
    const dead = await store.deadRows();
    const failed = await store.failedJobs();
    await store.close();
    const rows: Finding[] = dead.map((row) => [
      false,
      `没发出去：第 ${row.id} 条（${row.work.kind}，试了 ${row.attempts} 次）${row.error}`,
    ]);
    const jobs: Finding[] = failed.map((job) => [
      false,
      `没做成：后台任务 ${job.id}（${job.kind}，试了 ${job.attempts} 次）${job.error ?? ""}`,
    ]);
    return [[true, "数据库：可以读写"], ...rows, ...jobs];
  } catch (error) {
    return [[false, `数据库打不开：${messageOf(error)}`]];
  }
}

async function checkFeishu(settings: Config): Promise<Finding[]> {
  if (settings.mode === "simulator") return [];
  try {
    await createMessenger(settings, createLogger("silent")).botOpenId();
    return [[true, "飞书：凭据有效，机器人能力已启用"]];
  } catch (error) {
    return [[false, `飞书：连不上或凭据无效（${messageOf(error)}）`]];
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
