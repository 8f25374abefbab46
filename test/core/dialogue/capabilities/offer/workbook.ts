/** Workbooks as clerks have them, written in the test that needs them. */
import { writeXlsx } from "hucre/xlsx";

type Cell = string | number | null;

export async function workbook(
  sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>,
  hidden: readonly string[] = [],
): Promise<Uint8Array> {
  return await writeXlsx({
    sheets: Object.entries(sheets).map(([name, rows]) => ({
      name,
      rows: rows.map((row) => [...row]),
      hidden: hidden.includes(name),
    })),
  });
}

/** One project's table. */
export function projectSheet(name: string, executed: number, actual = "12家"): Cell[][] {
  return [
    ["项目支出绩效自评表"],
    ["项目名称", name],
    ["项目资金（万元）", "", "年初预算数", "全年预算数", "全年执行数"],
    ["", "年度资金总额", 100, 100, executed],
    ["", "其中：当年财政拨款", 100, 100, executed],
    ["预期目标", "扶持企业10家"],
    ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"],
    ["产出指标", "数量指标", "扶持企业数", "≥10家", actual, 50, 50],
    ["效益指标", "社会效益指标", "企业满意率", "≥90%", "95%", 40, 40],
  ];
}
