/**
 * Whether less is better where a target has no operator. No form prints a rule; the published tables show that a bare amount
 * in the cost class is a limit, and so is money whose name says cost or limit, whatever class it stands in:
 *
 * | class | amount | name says limit | less is better |
 * |---|---|---|---|
 * | cost | any | any | yes |
 * | other | money | yes | yes |
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
  return inCostClass || (target.unit !== null && unitDimension(target.unit) === "money" && limit.test(name ?? ""));
}

const limit = /成本|经费|费用|开支|限额|控制数|控制价/;
const saving = /节约|节省|压减|压缩|降低|下降|减少/;
const doing = /(?:执行|支付|支出|到位|达标|完成|合格|合规|及时|准确|覆盖)率\s*$/;
