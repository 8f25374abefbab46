/**
 * Whether less is better where a target has no operator. No form prints a rule; the published tables show that a bare amount
 * in the cost class is a limit, and so is money whose name says cost or limit, whatever class it stands in:
 *
 * | class | amount | name says limit | less is better |
 * |---|---|---|---|
 * | cost | any | any | yes |
 * | other | money, or 20万 without its 元 | yes | yes |
 * | other | money | no (税收, 到位资金) | no |
 * | other | no money | any | no |
 *
 * A name or target that speaks of less (节约经费, 下降5%), or a rate of what is done (支付及时率), wants more of that.
 */
import { unitDimension } from "../value/lexicon/units.js";
import type { Reading } from "../value/reading.js";

export function lessIsBetter(inCostClass: boolean, name: string | null, target: Reading): boolean {
  const decrease = target.kind === "change" && target.base?.startsWith("-") === true;
  if (decrease || saving.test(name ?? "") || doing.test(name ?? "")) return false;
  return inCostClass || (isMoney(target, name ?? "") && limit.test(name ?? ""));
}

/** Whether a figure without an operator may be a limit after all: few mistakes, a short wait, a negative target. */
export function isUnclear(name: string | null, target: Reading): boolean {
  if (target.op !== null || (target.kind !== "number" && target.kind !== "percent")) return false;
  const wait = target.unit !== null && times.has(unitDimension(target.unit));
  return wait || target.base?.startsWith("-") === true || bad.test((name ?? "").trim());
}

const times = new Set(["time", "workday"]);

function isMoney({ unit, scale, kind }: Reading, name: string): boolean {
  if (unit !== null) return unitDimension(unit) === "money";
  return kind === "number" && (scale !== "" || money.test(name.trim()));
}

const limit = /成本|经费|费用|开支|限额|控制数|控制价|上限|限价/;
const money = /(?:成本|经费|费用|开支)$/;
const saving = /节约|节省|压减|压缩|降低|下降|减少/;
const doing = /(?:执行|支付|支出|到位|达标|完成|合格|合规|及时|准确|覆盖)率\s*$/;
const bad =
  /(?:(?:差错|错误|投诉|事故|违规|违纪|逾期|死亡|返贫|空置|流失|闲置|发病|感染|失误|故障|超标)(?:率|数|数量|次数|件数|起数)?|时限|时长|天数|耗时|(?:等待|响应|办理|办结|审批)时间|能耗|排放量|经费增长率|费用增长率|成本增长率)$/;
