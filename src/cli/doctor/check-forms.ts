import type { Common } from "../../config.js";
import { checkTags } from "../../documents/check-tags.js";
import { loadPrompts, type OwnPrompts } from "../../forms/load-prompts.js";
import { loadTemplates } from "../../forms/load-templates.js";
import { mistakeLines } from "../../forms/mistake-lines.js";
import { folderProblem, onSetting } from "../../start-problem.js";
import { type Finding, fine, messageOf, wrong } from "./finding.js";

/** Forms and sentences, as a start would read them. */
export function checkForms({ templatesDir, promptsDir, shippedPromptsDir }: Common): Finding[] {
  try {
    const templates = onSetting(folderProblem("TEMPLATES_DIR", templatesDir), () => loadTemplates(templatesDir));
    const { words, own } = onSetting(folderProblem("PROMPTS_DIR", promptsDir), () =>
      loadPrompts(promptsDir, shippedPromptsDir),
    );
    const mistakes = mistakeLines(templates, words, checkTags);
    const forms =
      mistakes.length === 0
        ? [fine(`表单：${templates.forms.size} 个，没有写错的地方`)]
        : mistakes.map((line) => wrong(`表单：${line}`, "请改正这个文件，否则启动不了"));
    return [...forms, ...ownFindings(own)];
  } catch (error) {
    return [wrong("表单或话术读不了", messageOf(error))];
  }
}

function ownFindings(own: OwnPrompts | null): Finding[] {
  if (own === null) return [];
  const { sentences, commands, mistakes } = own;
  return [
    fine(`话术：PROMPTS_DIR 里改了 ${sentences} 句话、${commands} 条命令的说法，其余用程序自带的`),
    ...mistakes.map((line) => wrong(`话术：${line}`, "请改正这个文件；在此之前用程序自带的")),
  ];
}
