/** `jiping doctor`: settings, forms, database, and what the platform itself says of the app. Each line says what to do. */
import type { Config } from "../../config.js";
import { checkDatabase } from "./check-database.js";
import { checkForms } from "./check-forms.js";
import { checkPlatform } from "./check-platform.js";
import { checkPrograms } from "./check-programs.js";
import { type Finding, fine } from "./finding.js";

export async function runDoctor(settings: Config): Promise<number> {
  const mode = settings.mode === "simulator" ? "没有飞书凭据，只能用模拟器" : `接入方式 ${settings.mode}`;
  const { findings, processes } = await checkDatabase(settings);
  const all: Finding[] = [
    fine(`配置：${mode}`),
    ...checkForms(settings),
    ...(await checkPrograms()),
    ...findings,
    ...(settings.mode === "simulator" ? [] : await checkPlatform(settings, processes)),
  ];
  for (const { ok, text } of all) process.stdout.write(`${ok ? "✓" : "✗"} ${text}\n`);
  return all.every(({ ok }) => ok) ? 0 : 1;
}
