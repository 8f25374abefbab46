import { expect, test } from "vitest";
import type { Finding } from "../../../../src/core/check/finding.js";
import { Missing } from "../../../../src/core/dialogue/checking/findings-too-early.js";
import { figure } from "../../../../src/core/reading/place.js";
import { say } from "../../../../src/core/say.js";
import { formOf } from "../../form/form-of.js";

const form = formOf(`
- id: money
  title: 支出
  fields:
    - {id: total, label: 合计, kind: money}
    - {id: projects, label: 项目支出, kind: money, derive: sum(projects.spent)}
    - {id: twice, label: 两倍, kind: money, derive: projects * 2}
- id: projects
  title: 项目
  list: {of: 项目, named: name, entry: rows}
  fields:
    - {id: name, label: 名称, kind: text}
    - {id: spent, label: 执行数, kind: money}
`);

function held(figures: string[], missing: string[]): boolean {
  const finding: Finding = {
    code: "CC-99",
    severity: "error",
    places: figures.slice(0, 1).map(figure),
    say: say("finding.any"),
    advice: say("advice.any"),
    figures,
  };
  return new Missing(missing).holdsBack(finding, form);
}

test.each<[string, boolean, string[], string[]]>([
  ["what is complete", false, ["money.total"], []],
  ["other figures than those that are missing", false, ["projects.1.spent"], ["money.total"]],
  ["a figure that is missing", true, ["projects.1.spent", "money.total"], ["money.total"]],
  ["a list in which something is missing", true, ["projects"], ["projects.2.spent"]],
  ["a row in which something is missing", true, ["projects.2"], ["projects.2.spent"]],
  ["one row, while another waits", false, ["projects.1.spent"], ["projects.2.spent"]],
  ["one row, while the list waits for more", false, ["projects.1.spent"], ["projects"]],
  ["several rows, while another waits", true, ["projects.1.spent", "projects.2.spent"], ["projects.3.spent"]],
  ["several rows, while the list waits for more", true, ["projects.1.spent", "projects.2.spent"], ["projects"]],
  ["a sum over a list that waits for rows", true, ["money.projects"], ["projects"]],
  ["a sum over rows of which one waits", true, ["money.projects"], ["projects.2.spent"]],
  ["what is computed from such a sum", true, ["money.twice"], ["projects"]],
  ["a sum over rows that only want their names", false, ["money.projects"], ["projects.2.name"]],
])("a finding about %s is held back: %s", (_, expected, figures, missing) => {
  expect(held(figures, missing)).toBe(expected);
});
