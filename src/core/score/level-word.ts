/**
 * What an actual word says beside the target word, as far as words say it:
 *
 * | actual | against 满意 |
 * |---|---|
 * | the same, or a word that says reached (完成, 达标) | reached |
 * | more of the same (非常满意; 满意 against 基本满意; 明显提升 against 有所提升; 优秀 against 良好) | more |
 * | less of it (较满意, 基本完成, 部分建成, 一般; 满意 against 非常满意) | partly |
 * | the contrary (不满意, 未完成, 较差) | missed |
 * | anything else (良好) | unknown: a person says |
 */
export type Level = "reached" | "more" | "partly" | "missed" | "unknown";

export function levelOf(target: string, actual: string): Level {
  const [wanted, found] = [gradeOf(bare(target)), gradeOf(bare(actual))];
  if (found === wanted || saysReached(actual) || saysWanted(wanted, found)) return "reached";
  const least = /^(.+?)及?以上$/.exec(wanted)?.[1];
  if (least !== undefined && found !== "" && (found === least || isMore(found, least) || isBetterGrade(found, least)))
    return "reached";
  if (isMore(found, wanted) || isBetterGrade(found, wanted)) return "more";
  if (isMore(wanted, found)) return "partly";
  if (contraries.test(found)) return "missed";
  return lessers.test(found) ? "partly" : "unknown";
}

/** 优秀 of 优秀等次, 良好以上 of 良好等次以上. */
function gradeOf(text: string): string {
  return text.replace(/(?<=.)(?:等次|等级|档次)(?=$|及?以上$)/, "");
}

/**
 * 符合 beside 符合规范要求: the verb with its object left out. 应检尽检 beside 100%（应检尽检）: the words of the target. 如期完工,
 * 提前完成 beside 按期: done by the time asked for. 未发生 beside 杜绝. 得到有效控制 beside 有效控制.
 */
function saysWanted(wanted: string, found: string): boolean {
  if (nothing.test(wanted) && none.has(found)) return true;
  if (found.length < 2) return false;
  if (settled(found) === settled(wanted)) return true;
  if (wanted.length > 1 && found.startsWith(wanted) && carriedOut.test(found.slice(wanted.length))) return true;
  if (
    passed.test(wanted) &&
    settled(found).startsWith("通过") &&
    /^(?!.*(?:部分|初步|预))/.test(found) &&
    found.endsWith(wanted.slice(2))
  )
    return true;
  if (wanted.startsWith(found) && objects.test(wanted.slice(found.length))) return true;
  return wanted.includes(`(${found})`) || (inTime.test(wanted) && saysInTime(found));
}

/** 按时足额支付 beside 按时足额, 规范有序 beside 规范. */
const carriedOut =
  /^(?:完成|验收|实现|到位|支付|发放|拨付|兑付|偿还|缴纳|上缴|办结|交付|处置|处理|响应|落实|执行|实施|开展|使用|运行|推进|有序|高效|合理|合规|准确|完整)$/;

/** 已通过专家评审 beside 通过评审. */
const passed = /^通过(?:评审|验收|审查|审核|鉴定|审批|论证|评估|考核)$/;

const objects =
  /^(?:相关|有关|国家|行业|地方|部门|设计|技术|质量|合同|规范|管理|建设|验收|使用|政策|文件)*(?:要求|标准|规范|规定|制度|办法|条件|需要|需求)$/;

const nothing = /^(?:杜绝|避免|防止|严防|[无零](?:新增|发生|增长|事故|投诉|死亡|污染|差错|违规|违纪))/;
const none: ReadonlySet<string> = new Set(["无", "没有", "未发生", "没有发生", "零发生", "未出现"]);

function settled(text: string): string {
  return text.replace(/^(?:均|全部|都)?(?:已经?)?(?:得到|得以|实现|做到|达到|保持)?(?=.{2})/, "");
}

const inTime =
  /^(?:按时|按期|如期|及时|准时|按计划)(?:全部)?(?:完成|完工|竣工|开工|验收|交付|办结|建成|实现|到位|支付|发放|拨付)?$/;

/** Whether the words alone say that a target was reached, whatever it is. */
export function saysReached(text: string): boolean {
  return reachedWords.has(bare(text));
}

/** 完成 and the like: something was done, which says nothing of how well. */
export function saysDone(text: string): boolean {
  return /^(?:均|全部|都)?(?:已|已经)?(?:全部)?(?:按时|按期|如期|按计划)?(?:全部)?完成$/.test(bare(text));
}

/** Whether the words say that it was done by the time asked for. */
export function saysInTime(text: string): boolean {
  return /^(?:已|均|全部)?(?:按时|按期|如期|及时|准时|提前|按计划)(?:全部)?(?:完成|完工|竣工|开工|验收|交付|办结|建成|实现|到位|支付|发放|拨付)$/.test(
    bare(text),
  );
}

/** 非常满意 beside 满意, 满意 beside 较满意. */
function isMore(one: string, other: string): boolean {
  const [higher, lower] = [degreeOf(one), degreeOf(other)];
  return higher.of === lower.of && higher.degree > lower.degree;
}

/** 优秀 beside 良好: a better grade of the scale. How much less a worse one is, the words do not say. */
function isBetterGrade(one: string, other: string): boolean {
  const [letter, beside] = [one, other].map((text) => /^([A-E])[级等类]$/.exec(text)?.[1]);
  if (letter !== undefined && beside !== undefined) return letter < beside;
  const [above, below] = [one, other].map((text) => grades.findIndex((words) => words.includes(text)));
  return above !== undefined && below !== undefined && above >= 0 && above < below;
}

/** 明显提升 is 提升 to a higher degree, 有所提升 to a lower one. */
function degreeOf(text: string): { of: string; degree: number } {
  const more = intensifiers.find((word) => text.startsWith(word) && text.length > word.length);
  if (more !== undefined) return { of: text.slice(more.length), degree: 1 };
  const less = diminishers.find((word) => text.startsWith(word) && text.length > word.length);
  return less === undefined ? { of: text, degree: 0 } : { of: text.slice(less.length), degree: -1 };
}

function bare(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\s。.，,、；;！!“”"'‘’]/g, "")
    .replace(/了$/, "");
}

const reachedWords = new Set([
  ...[
    "完成",
    "已完成",
    "全部完成",
    "均完成",
    "均已完成",
    "已全部完成",
    "按时完成",
    "按期完成",
    "如期完成",
    "按计划完成",
    "完成目标",
    "完成年度目标",
  ],
  ...[
    "达成",
    "已达成",
    "达成预期指标",
    "达成年度指标",
    "达成预期目标",
    "达成年度目标",
    "达成目标",
    "达成指标",
    "全部达成",
  ],
  ...[
    "达到",
    "已达到",
    "达到预期",
    "达到预期目标",
    "达到预期指标",
    "达到预期效果",
    "达到目标",
    "达到目标值",
    "达到年度指标",
    "达到要求",
  ],
  ...[
    "达标",
    "已达标",
    "全部达标",
    "是",
    "通过",
    "已通过",
    "通过验收",
    "验收通过",
    "全部通过",
    "验收合格",
    "实现",
    "已实现",
    "实现目标",
    "已落实",
  ],
]);

const diminishers = ["基本", "较为", "比较", "较", "部分", "初步", "有所", "略有"];
const grades: readonly (readonly string[])[] = [
  ["优", "优秀", "优等"],
  ["良", "良好", "良等"],
  ["中", "中等"],
  ["合格", "及格"],
  ["差", "不合格", "不及格"],
];
const intensifiers = ["非常", "十分", "很", "特别", "极其", "高度", "更加", "显著", "明显", "大幅", "全面"];

/** 不断, 未超预算, 未统计 and the like say nothing to the contrary. */
const contraries =
  /^(?:尚未|还未|未(?!超|突|来|统|测|发生|发现|出现|接到|收到)|没(?!有?[超突])|不(?![断少仅但低高超])|无(?:效|明显)|较差|很差|极差|差$|否$|欠|滞后|下滑|逾期|延期|延迟|推迟|超期)|不(?:够|足|达标|合格|满意|到位|及时|完善|健全)$/;
const lessers = /^(?:基本|较(?![上去前同年基])|比较|部分|大部分|大多|多数|初步|有所|略|略有|一定|逐步|逐渐|一般|尚可)/;
