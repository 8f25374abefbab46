/** `jiping doctor`: settings, forms, database, and what the platform itself says of the app. Each line says what to do. */
import type { Common, Config } from "../../config.js";
import { namedFileProblems } from "../../named-files.js";
import { checkDatabase } from "./check-database.js";
import { checkForms } from "./check-forms.js";
import { checkPlatform } from "./check-platform.js";
import { checkPrograms } from "./check-programs.js";
import { type Finding, fine, wrong } from "./finding.js";

export async function runDoctor(settings: Config): Promise<number> {
  const mode = settings.mode === "simulator" ? "没有飞书凭据，只能用模拟器" : `接入方式 ${settings.mode}`;
  const { findings, processes } = await checkDatabase(settings);
  const all: Finding[] = [
    fine(`配置：${mode}`),
    ...checkForms(settings),
    ...(await checkNamedFiles(settings)),
    ...(await checkPrograms()),
    ...findings,
    ...(settings.mode === "simulator" ? [] : await checkPlatform(settings, processes)),
  ];
  for (const { ok, text } of all) process.stdout.write(`${ok ? "✓" : "✗"} ${text}\n`);
  return all.every(({ ok }) => ok) ? 0 : 1;
}

async function checkNamedFiles(settings: Common): Promise<Finding[]> {
  const problems = await namedFileProblems(settings, process.env);
  const { folder } = settings.evidence;
  if (problems.length > 0) return problems.map((problem) => wrong(problem, "改好之前启动不了"));
  return folder === null ? [] : [fine(`佐证：${folder} 能写`)];
}
