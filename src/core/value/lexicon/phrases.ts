import { type WordList, wordList, words } from "./word-list.js";

/** Cells that hold nothing. */
export const noneWords: WordList = wordList(
  words(
    "不适用 / // \\ - -- --- * 无 暂无 空 无此项 不涉及 未涉及 无此指标 未设置 N/A n/a NA na 不考核 本年度不适用 _ 、 .",
  ),
);

export const placeholders: WordList = wordList(
  words("待定 待填 待填写 待补充 未定 XX xx XXX xxx ×× ××× __ ___ ____ … …… .. ..."),
);

/** Before a number: near it, not it. */
export const approxBefore: WordList = wordList(words("约 大约 约为 近 将近 接近 大概 ≈ 估计 约计"));
export const approxAfter: WordList = wordList(words("左右 上下 (左右) (约) 许"));

/** Verbs of a change and their direction. */
const rising =
  words(`增加 新增 增长 提高 提升 上升 增幅 增速 增长率 增加率 提升率 提高率 增长幅度 提升幅度 提高幅度 增加了 增长了 提高了 提升了 上升了
  回升 上涨 涨幅 增收 扩大 上调 增幅为 增速为 净增 净增加 增值 增多 增量 递增 年均增长 增加值为`);
const falling =
  words(`减少 下降 压减 降低 缩减 缩短 节约 节省 降幅 下降率 降低率 减少率 压减率 下降了 减少了 降低了 缩短了 节约了 压缩 下调 削减 减幅 压降 下滑 减轻 递减
  下降幅度 降低幅度 减少幅度 压减幅度 核减 负增长`);

export const changeWords: WordList = wordList([...rising, ...falling]);

export function changeSign(word: string): 1 | -1 {
  return falling.includes(word) ? -1 : 1;
}

/** Words before a value that name nothing: the value stays plain. */
export const leadWords: WordList = wordList(
  words(`共 共计 合计 总计 累计 总 全年 年度 全年度 本年 本年度 当年 今年 年均 平均 均 均为 确保 保证 实现 完成 已完成 实际完成 完成了 预计 预期 计划 力争 争取 目标 目标值
    指标值 年度指标值 实际值 完成值 实际完成值 实际 实际为 约 为 是 在 于 将 应 须 需 保持 保持在 维持在 稳定在 保持率 发生 已 已经 全部 每年 年 ( ) : ; , 截至目前 目前 到 至 大约
    约为 达成 每 全市 全区 全县 全省 预算 其中 任务 数 值 从 由 自 限 人民币`),
);

/** What happens by a date; after a date these words name nothing. */
export const doneWords: WordList = wordList(
  words(`完成 已完成 全部完成 完工 竣工 办结 结束 开工 验收 投入使用 交付 建成 到位 拨付 支付 发放 实现 达到 实施 执行 启动 上线 运行 提交 报送 按时完成 如期完成 及时完成 底 末 初
    完成验收 通过验收 全年 完毕 使用 左右 全部 均 已`),
);

export const riskWords = words(
  `事故 事件 投诉 案件 上访 差错 违规 违纪 违法 发生 问题 现象 损失 举报 疫情 伤亡 舆情 信访 失误 隐患 死亡 拖欠 纠纷 故障 泄露 污染 复发 返贫 缺陷 误差 瑕疵 遗漏 火灾 通报`,
);

export const neverWords = words("未发生 不发生 没有发生 无发生 零发生 不出现 未出现 杜绝 未造成 不造成 不存在 避免");

/** Level words, as they stand side by side in a choice list. */
export const goodWords = words("优 优秀 好 是 有 高 合格 达标 满意 及时 完成 大 强 通过 完善 有效 健全 已完成");
export const otherWords = words(
  "坏 差 否 无 低 不合格 不达标 不满意 一般 中 良 良好 较差 较好 不及时 未完成 基本满意 较满意 不完善 小 弱 不通过 中等 无效 不健全 合理 不合理 基本完成",
);

export const referWords = words(
  "参照 参考 详见 见附件 见附表 同上 同左 据实 以实际 以上级 按实际 不超预算 预算内 预算控制 按预算 按合同 合同约定 另行通知 视情况 与上年持平 与去年持平",
);

/** Common words in which a Chinese numeral is not a number. */
export const notNumbers: WordList = wordList(
  words(`一次性 一家亲 一家人 十分 万分 一下 一些 一定 一体 一起 一点 一点点 一样 一般 一致 一流 一站式 一条龙 一对一 一把手 一件事 一网通办 一批 一系列 一张网 一张图 一套班子 统一 唯一 单一 同一 进一步
    三公 三农 三重一大 三支一扶 两新 两不愁 四好 五保 十四五 十三五 十五五 双一流 万无一失 两个维护 两个确立 两个责任 四个意识 四个自信 三个代表 五个一 一岗双责 百姓 千家万户
    一带一路 一户一策 一人一档 一村一品 一企一策 一河一策 六稳 六保 八项规定 一站 一门式 一窗 一老一小 三包 三定 三张清单 一步 两项补贴 五险一金 六险 四上企业 九年义务 三甲 二甲 三年行动 一日游 之一 万一 一旦 一经 一直 一切 一律
    一项一策 一事一议 一季 三防 三务 三资 第一书记 四级 三级 二级 一级 五级 百强 千人计划 万人计划 百日 百千万 百年 十一期间 十一假期 十一黄金周 十一国庆 十一五 十二五 零件 零售 零星 零散 零碎 零工 零距离 半径 半导体 半成品 半自动 两端 五一 六一 七一 八一 三八 一二三产业 三产 二产 一产`),
);

/** All of it: 100% where a percentage is asked. */
export const wholeWords: WordList = wordList(
  words(`全覆盖 全面覆盖 全部覆盖 实现全覆盖 全覆盖了 已全覆盖 已实现全覆盖 全域覆盖 全员覆盖 全部完成 已全部完成 全部到位 全部办结 全部整改 全部整改到位
    全部合格 全部达标 全部支付 全部拨付 全部发放 全额拨付 全额发放 全额支付 全部兑现`),
);
