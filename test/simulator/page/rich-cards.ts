/** Cards that use every component, with invented figures. */
const plain = (content: string) => ({ tag: "plain_text", content });
const callback = (value: object) => [{ type: "callback", value }];
const option = (value: string, words: string) => ({ text: plain(words), value });

export function formCard(staff: string[]) {
  return {
    schema: "2.0",
    config: { update_multi: true, summary: { content: "第 3/14 步" } },
    header: {
      template: "blue",
      title: plain("部门预算"),
      subtitle: plain("示例局 · 2024 年度部门整体支出绩效自评"),
      text_tag_list: [{ tag: "text_tag", text: plain("第 3/14 步 · 42%"), color: "blue" }],
    },
    body: {
      elements: [
        {
          tag: "markdown",
          content: "请填写**全年预算数**与执行数，单位：<font color='red'>万元</font>。\n实体：&#60;b&#62; 1&#42;2",
        },
        {
          tag: "form",
          name: "budget",
          elements: [
            {
              tag: "column_set",
              flex_mode: "bisect",
              columns: [
                column([
                  {
                    tag: "input",
                    name: "initial",
                    label: plain("年初预算数"),
                    placeholder: plain("如 1,250.50"),
                    required: true,
                  },
                ]),
                column([{ tag: "input", name: "executed", label: plain("全年执行数"), default_value: "1180.25" }]),
              ],
            },
            {
              tag: "input",
              name: "reason",
              label: plain("偏差原因"),
              input_type: "multiline_text",
              rows: 3,
              max_length: 200,
              placeholder: plain("不超过 200 字"),
            },
            {
              tag: "select_static",
              name: "kind",
              placeholder: plain("选择资金性质"),
              options: [option("a", "一般公共预算"), option("b", "政府性基金"), option("c", "其他资金")],
            },
            {
              tag: "multi_select_static",
              name: "levels",
              required: false,
              placeholder: plain("涉及的一级指标"),
              options: [option("p", "产出"), option("q", "效益"), option("s", "满意度")],
            },
            {
              tag: "select_person",
              name: "owner",
              placeholder: plain("谁来填报"),
              options: staff.map((value) => ({ value })),
            },
            { tag: "date_picker", name: "day", placeholder: plain("评价日期"), initial_date: "2024-04-01" },
            { tag: "checker", name: "agree", checked: false, text: plain("已与财务账核对一致") },
            {
              tag: "column_set",
              columns: [
                column([
                  {
                    tag: "button",
                    name: "save",
                    text: plain("保存并继续"),
                    type: "primary_filled",
                    width: "fill",
                    form_action_type: "submit",
                    behaviors: callback({ do: "save" }),
                  },
                ]),
                column([
                  { tag: "button", name: "clear", text: plain("重填"), width: "fill", form_action_type: "reset" },
                ]),
              ],
            },
          ],
        },
        { tag: "hr" },
        {
          tag: "column_set",
          columns: [
            {
              ...column([{ tag: "button", text: plain("上一步"), behaviors: callback({ do: "back" }) }]),
              width: "auto",
            },
            {
              ...column([
                {
                  tag: "button",
                  text: plain("删除报告"),
                  type: "danger",
                  confirm: { title: plain("删除这份报告？"), text: plain("删除后不能恢复。") },
                  behaviors: callback({ do: "drop" }),
                },
              ]),
              width: "auto",
            },
            {
              ...column([
                {
                  tag: "button",
                  text: plain("生成"),
                  disabled: true,
                  disabled_tips: plain("还有 12 项未填"),
                  behaviors: callback({ do: "print" }),
                },
              ]),
              width: "auto",
            },
          ],
        },
      ],
    },
  };
}

export function previewCard(staff: string[]) {
  return {
    schema: "2.0",
    header: { template: "green", title: plain("得分预览：91.35 分 · 优") },
    body: {
      elements: [
        {
          tag: "chart",
          aspect_ratio: "2:1",
          chart_spec: {
            type: "bar",
            data: [
              {
                id: "points",
                values: ["预算执行", "产出", "效益", "满意度"].map((name, index) => ({
                  name,
                  points: [9.4, 46, 27, 9][index],
                })),
              },
            ],
            xField: "name",
            yField: "points",
            label: { visible: true },
          },
        },
        {
          tag: "table",
          page_size: 3,
          columns: [
            { name: "name", display_name: "三级指标", data_type: "text", width: "auto" },
            { name: "target", display_name: "年度指标值", data_type: "text" },
            { name: "score", display_name: "得分", data_type: "number", format: { precision: 2 } },
            { name: "state", display_name: "状态", data_type: "options" },
          ],
          rows: ["培训人次", "验收合格率", "完成及时率", "成本节约率", "群众满意度"].map((name, index) => ({
            name,
            target: "≥ 95%",
            score: 9 + index / 7,
            state: [index % 2 ? { text: "未达标", color: "red" } : { text: "达标", color: "green" }],
          })),
        },
        {
          tag: "collapsible_panel",
          expanded: false,
          header: { title: plain("计分过程") },
          border: { color: "grey" },
          elements: [
            {
              tag: "markdown",
              content: "1. 执行率 94.42% × 10 = **9.44**\n2. 产出 46 / 50\n\n| 项 | 分 |\n|---|---|\n| 数量 | 20 |",
            },
          ],
        },
        {
          tag: "interactive_container",
          has_border: true,
          border_color: "grey",
          corner_radius: "8px",
          padding: "8px 12px 8px 12px",
          behaviors: callback({ do: "open", field: "staff.quota" }),
          elements: [
            {
              tag: "div",
              text: {
                tag: "lark_md",
                content: "**勾稽**：编制数 20 与上年决算 22 不一致 <text_tag color='orange'>警告</text_tag>",
              },
            },
          ],
        },
        {
          tag: "select_static",
          placeholder: plain("换一份报告"),
          options: [option("r1", "2023 年度"), option("r2", "2024 年度")],
          behaviors: callback({ do: "choose" }),
        },
        { tag: "person_list", persons: staff.map((id) => ({ id })), show_name: true, drop_invalid_user_id: true },
        { tag: "overflow", options: [option("copy", "复制"), option("leave", "离开")], value: { do: "more" } },
      ],
    },
  };
}

export const savedCard = {
  schema: "2.0",
  header: { template: "turquoise", title: plain("部门预算 · 已保存") },
  body: { elements: [{ tag: "markdown", content: "年初预算数：**1250.50 万元**" }] },
};

function column(elements: object[]) {
  return { tag: "column", width: "weighted", weight: 1, elements };
}
