/** Reports of invented units in which every sentence is right: no check of texts may have anything to say. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { checks } from "../../../../src/core/check/registry.js";
import { type Around, told } from "./report.js";

const ofTexts = new Set(
  Object.keys(parse(readFileSync("prompts/checks-of-texts.yaml", "utf8")).check).map((key) => `check.${key}`),
);
const mine = checks.filter(({ title }) => ofTexts.has(title.say));

type Figures = Record<string, string>;

function rows(at: string, all: readonly (readonly [name: string, target: string, actual: string])[]): Figures {
  return Object.assign(
    {},
    ...all.map(([name, target, actual], index) => ({
      [`${at}indicators.${index + 1}.level3`]: name,
      [`${at}indicators.${index + 1}.target`]: target,
      [`${at}indicators.${index + 1}.actual`]: actual,
    })),
  );
}

const education: Figures = {
  "staff.quota": "42",
  "staff.inPost": "40",
  "staff.nonQuota": "6",
  "goals.expected":
    "1、新增公办学位1200个，缓解入学压力；2、培训教师300人次，教师培训合格率达到95%；3、校舍维修改造3.5万㎡，确保校园安全零事故。",
  "goals.actual":
    "1、新增公办学位1260个；2、培训教师312人次，教师培训合格率98%；3、校舍维修改造3.52万㎡，未发生校园安全事故。",
  ...rows("", [
    ["新增公办学位数", "≥1200个", "1260个"],
    ["教师培训人次", "≥300人次", "312人次"],
    ["教师培训合格率", "≥95%", "98%"],
    ["校舍维修改造面积", "3.5万㎡", "3.52万㎡"],
    ["校园安全事故", "0起", "0起"],
    ["家长满意度", "≥90%", "94.3%"],
  ]),
  "overview.text": `一、单位概况
（一）主要职能。负责全县教育事业发展规划、教师队伍建设和学校安全管理。
（二）机构人员。核定编制42人，在职人数40人，编外聘用人员6人。内设办公室、计财股、基教股三个股室。
二、预算情况
2024年预算总额1860.5万元，其中基本支出720.5万元，项目支出1140万元。`,
  "spending.text": `2024年基本支出为715.3万元，比上年增加12.6万元，增长1.79%，主要用于人员经费和日常公用经费。
2024年项目支出1120万元，较上年减少80万元，下降6.67%。其中：校舍维修改造720万元；教师培训180万元；学生资助220万元。
2024年无政府性基金预算支出。
三公经费支出8.6万元，同比下降4.44%。`,
  "results.text": `2024年，全县教育系统认真落实年度工作计划，主要成效如下：
1、学位供给。新建、改扩建学校5所，新增公办学位1260个，完成年度目标的105%，其中城区学位860个，乡镇学位400个。
2、队伍建设。按计划开展分层培训，全年培训教师312人次，覆盖学校46所；招聘教师58人，其中研究生12人。
3、校园安全。投入专项资金720万元，校舍维修改造3.52万㎡，整改隐患126处，整改率100%。
4、学生资助。截至2024年底，累计资助学生4200余人次，发放资金220万元，做到应助尽助。
5、经费管理。建立了专项资金管理制度，对资金使用是否合规开展了两次检查，资金使用规范。`,
  "problems.text": `一是部分乡镇学校专任教师不足，学科结构不够合理。
二是个别项目受雨季影响，前期进度偏慢。
三是绩效指标设置还不够细化。`,
};

const roads: Figures = {
  "projects.1.name": "农村公路养护工程",
  "projects.1.funds.adjusted": "480",
  "projects.1.funds.executed": "476.5",
  "projects.1.goals.expected": "完成农村公路日常养护860公里，修复路面破损2.4万㎡，列养率100%，群众满意度90%以上。",
  "projects.1.goals.actual": "完成农村公路日常养护860公里，修复路面破损2.45万㎡，列养率100%，群众满意度93.6%。",
  ...rows("projects.1.", [
    ["农村公路日常养护里程", "860公里", "860公里"],
    ["路面破损修复面积", "≥2.4万㎡", "2.45万㎡"],
    ["农村公路列养率", "100%", "100%"],
    ["群众满意度", "≥90%", "93.6%"],
  ]),
  "projects.2.name": "危桥改造工程",
  "projects.2.funds.adjusted": "300",
  "projects.2.funds.executed": "300",
  "projects.2.goals.expected": "改造危桥6座，2024年11月底前完工，一次性验收合格率100%。",
  "projects.2.goals.actual": "改造危桥6座，11月20日全部完工，一次性验收合格率100%。",
  ...rows("projects.2.", [
    ["危桥改造数量", "6座", "6座"],
    ["完工时间", "2024年11月底前", "2024年11月20日"],
    ["一次性验收合格率", "100%", "100%"],
  ]),
  "plan.text": `2024年项目支出绩效目标：
（1）农村公路养护工程：完成农村公路日常养护860公里，修复路面破损2.4万㎡。
（2）危桥改造工程：改造危桥6座。`,
  "spending.text": "2024年项目支出776.5万元，其中：农村公路养护工程476.5万元；危桥改造工程300万元。",
  "results.text": `一是养护质量稳步提升。全年日常养护农村公路860公里，其中县道120公里、乡道260公里、村道480公里；修复路面破损2.45万㎡。
二是桥梁安全得到保障。改造危桥6座，新增通行能力5000余辆次/日，5吨以上货车绕行距离由12公里缩短到3公里，缩短75%。
三是群众出行更加便捷。路域环境整治行动覆盖12个乡镇、98个行政村，通客车率由上年的96%提高到98%。抽样调查500人，满意度93.6%。`,
  "problems.text": "资金拨付进度不够均衡，下一步将建立按月调度机制，应做到早安排、早支付。",
};

const clinic: Figures = {
  "annualGoals.1.text": "完善县乡村三级医疗服务网络，提升基层服务能力。",
  ...rows("annualGoals.1.", [
    ["家庭医生签约服务率", "≥70%", "72.4%"],
    ["标准化村卫生室建成数", "40个", "41个"],
    ["门诊服务人次增长率", "5%", "5.2%"],
  ]),
  "annualGoals.2.text": "加强重大传染病防控，提高群众健康素养水平。",
  ...rows("annualGoals.2.", [
    ["适龄儿童疫苗接种率", "≥95%", "98.2%"],
    ["居民健康素养水平", "≥28%", "29.1%"],
  ]),
  "results.text": `2024年，全县总诊疗人次182万人次，比上年增加9万人次，增长5.2%；其中基层医疗机构诊疗103万人次，占56.6%。
新建标准化村卫生室41个，配备设备320台（套）；家庭医生签约服务率72.4%，重点人群签约率86%。
成功举办第五届全县卫生技能竞赛，依据《2019年版基层医疗卫生机构服务能力标准》开展达标创建，3家卫生院达到推荐标准。
（联系电话：0000-1234567）`,
  "problems.text": "基层人才总量不足，部分卫生院未配备专职药师。",
};

describe("a report in which all is right", () => {
  it.each<[string, Figures, Around]>([
    ["of an education bureau", education, { unit: "青川县教育局" }],
    ["of a road office", roads, { unit: "云山区公路养护中心" }],
    ["of a health bureau", clinic, { unit: "白石县卫生健康局" }],
  ])("%s is not complained of", (_, figures, around) => {
    expect(mine.length).toBeGreaterThan(30);
    expect(mine.flatMap((check) => told(check, figures, around))).toEqual([]);
  });
});
