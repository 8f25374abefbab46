/** What a command that failed says: in Chinese first what is wrong and what to do, behind it the system's own words. */
import type { Common } from "../config.js";
import { fileHint, folderProblem } from "../start-problem.js";

/** `usage`: how the command is written, for those who wrote it otherwise. */
export function errorSentence(error: unknown, settings: Common, usage: string): string {
  const message = error instanceof Error ? error.message : String(error);
  const { code, path } = systemError(error);
  if (code.startsWith("ERR_PARSE_ARGS")) return `参数不对。${usage}\n（${message}）`;
  if (path !== "") return fileProblem(error, code, path, settings, message);
  // A sentence of ours, or lines with places in files.
  if (/[\u4e00-\u9fff]/.test(message.split("\n")[0] ?? "")) return message;
  return `没做成：${fileHint(code) ?? "请核对命令和文件"}。（${message}）`;
}

function fileProblem(error: unknown, code: string, path: string, settings: Common, message: string): string {
  for (const [name, folder] of [
    ["TEMPLATES_DIR", settings.templatesDir],
    ["PROMPTS_DIR", settings.promptsDir],
  ] as const)
    if (path === folder) return folderProblem(name, folder)(error);
  return `${path}：${fileHint(code) ?? "读不了或写不了，请检查路径和权限"}。（${message}）`;
}

/** Of a call of the system: its code, and the file that it was about. */
function systemError(error: unknown): { code: string; path: string } {
  if (!(error instanceof Error)) return { code: "", path: "" };
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  return { code, path: "path" in error && typeof error.path === "string" && "syscall" in error ? error.path : "" };
}
