/** The other entries: `play`, and `jiping read | score | check | paste | import | forms | form-from | doctor | resend | backup | forget | move-app`. Results on standard output, everything else on standard error. */
import { errorSentence } from "./cli/error-sentence.js";
import { readLines } from "./cli/read.js";
import { scoreLines } from "./cli/score.js";
import { type Config, readConfig } from "./config.js";
import { loadPrompts } from "./forms/load-prompts.js";
import { loadSchemes } from "./forms/load-schemes.js";
import { programVersion } from "./package-root.js";

const usage = `用法：
  jiping read                     从标准输入逐行读指标值，逐行输出 JSON
  jiping score                    从标准输入逐行读指标（JSON），按计分规则打分，逐行输出 JSON
  jiping check FILE               检查剧本里的数是否勾稽一致，输出 JSON
  jiping paste FILE --form 表单   读一张粘贴的表，逐行输出填到哪一项（JSON），末行是没有用到的单元格
  jiping import FILE [--form 表单] [--unit 单位 --year 年度]
                                  读一个 Word、Excel 等文件，逐行输出填到哪一项（JSON），末行是没有用到的和需要知道的
  jiping forms [表单]             检查 templates 里的表单，逐条列出写错的地方，再列出各表单问什么
  jiping form-from 空白表.docx --id 英文名 [--out 文件夹]
                                  由空白 Word 表生成表单的文件夹，输出看懂的各项（JSON）
  jiping doctor                   检查配置、数据库、到飞书的连接，列出没发出去的消息
  jiping resend                   重发放弃过的消息和文件
  jiping backup FILE              备份正在使用的 SQLite 数据库，打开核对后才算完成
  jiping forget OPEN_ID           用化名替换一个人的编号，删去其会话和消息，数保留
  jiping move-app APP_ID          换了飞书应用之后：数据库归新应用；--list 看谁还没认出来，--code OPEN_ID 发认领码
  jiping --version                版本号
  play FILE --out DIR [--paste] [--long-connection] [--database URL]
                                  按剧本走完一份报告，写出 report.docx 和 result.json`;

type Command = (settings: Config, args: readonly string[]) => number | Promise<number>;

// Commands that need the bot, the database or the simulator load them when they are called: the others start in half the time.
const commands: ReadonlyMap<string, Command> = new Map(
  Object.entries({
    async read(settings) {
      await readLines(
        process.stdin,
        process.stdout,
        loadPrompts(settings.promptsDir, settings.shippedPromptsDir).words,
      );
      return 0;
    },
    async score(settings) {
      const { words } = loadPrompts(settings.promptsDir, settings.shippedPromptsDir);
      await scoreLines(process.stdin, process.stdout, { schemes: loadSchemes(settings.templatesDir), words });
      return 0;
    },
    check: async (settings, args) => (await import("./cli/check.js")).runCheck(settings, args),
    import: async (settings, args) => (await import("./cli/import.js")).runImport(settings, args),
    paste: async (settings, args) => (await import("./cli/paste.js")).runPaste(settings, args),
    forms: async (settings, [id]) => (await import("./cli/forms.js")).runForms(settings, id),
    "form-from": async (settings, args) => (await import("./cli/form-from.js")).runFormFrom(settings, args),
    doctor: async (settings) => (await import("./cli/doctor/doctor.js")).runDoctor(settings),
    resend: async (settings) => (await import("./cli/resend.js")).runResend(settings),
    forget: async (settings, [person]) => (await import("./cli/forget.js")).runForget(settings, person),
    "move-app": async (settings, args) => (await import("./cli/move-app.js")).runMoveApp(settings, args),
    backup: async (settings, [file]) => (await import("./cli/backup.js")).runBackup(settings, file),
    play: async (settings, args) => (await import("./cli/play.js")).runPlay(settings, args),
  }),
);

// The reader of a pipe may have had enough: `jiping import … | head` has not failed.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(0);
});

const [name = "", ...args] = process.argv.slice(2);
process.exitCode = await main(name, args);

async function main(wanted: string, rest: readonly string[]): Promise<number> {
  if (wanted === "--version") {
    process.stdout.write(`${programVersion()}\n`);
    return 0;
  }
  const command = commands.get(wanted);
  if (command === undefined) {
    process.stderr.write(`${usage}\n`);
    return 2;
  }
  // Only the doctor looks at credentials; the others must work without any.
  const settings = readConfig(wanted === "doctor" ? process.env : withoutCredentials(process.env));
  if ("problem" in settings) {
    process.stderr.write(`${settings.problem}\n`);
    return 1;
  }
  try {
    return await command(settings, rest);
  } catch (error) {
    process.stderr.write(`${errorSentence(error, settings, usageOf(wanted))}\n`);
    return 1;
  }
}

/** The lines of `usage` for one command. */
function usageOf(wanted: string): string {
  const lines = usage.split("\n");
  const start = lines.findIndex((line) => new RegExp(`^ {2}(jiping )?${wanted} `).test(line));
  const next = lines.findIndex((line, index) => index > start && /^ {2}\S/.test(line));
  return ["用法：", ...lines.slice(start, next === -1 ? undefined : next)].join("\n");
}

function withoutCredentials(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([key]) => !key.startsWith("FEISHU_") && key !== "NODE_ENV"));
}
