/** Every component with all its properties at values that differ from the usual; several nodes where properties exclude each other. */
type Node = Readonly<Record<string, unknown>>;

const plain = (content: string) => ({ tag: "plain_text", content });
const icon = { tag: "standard_icon", token: "edit_outlined", color: "red" };
const callback = [{ type: "callback", value: { do: "x" } }];
const leads = { multi_url: { url: "https://example.com/a" } };
const confirm = { title: plain("确定？"), text: plain("不能撤回") };
const words = { tag: "markdown", content: "字" };
const common = { element_id: "one", margin: "4px 8px" };
const layout = {
  direction: "horizontal",
  horizontal_spacing: "20px",
  horizontal_align: "center",
  vertical_spacing: "21px",
  vertical_align: "bottom",
};
const option = (value: string) => ({ text: plain(`选项${value}`), value });
const valued = { ...common, name: "field", disabled: true, behaviors: callback, confirm };
const field = { ...valued, required: true, width: "200px" };
const menu = { ...field, type: "text", placeholder: plain("请选"), options: [option("a"), option("b")] };
const people = { ...menu, options: [{ value: "ou_clerk" }, { value: "ou_chief" }] };

export const completeElements: Readonly<Record<string, readonly Node[]>> = {
  column_set: [
    {
      ...common,
      horizontal_spacing: "20px",
      horizontal_align: "center",
      flex_mode: "flow",
      background_style: "grey-50",
      action: leads,
      columns: [{ tag: "column", elements: [words] }],
    },
  ],
  column: [
    {
      ...common,
      ...layout,
      background_style: "blue-50",
      width: "weighted",
      weight: 3,
      padding: "4px",
      action: leads,
      elements: [words],
    },
  ],
  form: [{ ...common, ...layout, name: "form", padding: "4px", elements: [words] }],
  interactive_container: [
    {
      ...common,
      ...layout,
      hover_tips: plain("提示"),
      width: "200px",
      height: "80px",
      background_style: "laser",
      has_border: true,
      border_color: "red",
      corner_radius: "8px",
      padding: "8px",
      behaviors: callback,
      confirm,
      elements: [words],
    },
    { disabled: true, disabled_tips: plain("不可用"), behaviors: callback, elements: [words] },
  ],
  collapsible_panel: [
    {
      ...common,
      ...layout,
      expanded: true,
      padding: "12px",
      background_color: "grey-100",
      header: { title: plain("标题") },
      border: { color: "red", corner_radius: "8px" },
      elements: [words],
    },
  ],
  div: [
    { ...common, width: "200px", text: plain("字"), icon },
    { text: plain("字"), fields: [{ is_short: true, text: plain("栏") }] },
  ],
  markdown: [
    { ...common, content: "字", i18n_content: { zh_cn: "译" }, text_size: "heading", text_align: "center", icon },
    { content: "字" },
  ],
  hr: [common],
  img: [
    {
      ...common,
      img_key: "img_a",
      alt: plain("替"),
      title: plain("题"),
      corner_radius: "50%",
      scale_type: "crop_top",
      size: "medium",
      transparent: true,
      preview: false,
    },
    { img_key: "img_a", alt: plain("替"), mode: "fit_horizontal" },
    { img_key: "img_a", alt: plain("替"), custom_width: 300 },
    { img_key: "img_a", alt: plain("替"), compact_width: true },
  ],
  img_combination: [
    {
      ...common,
      combination_mode: "triple",
      combination_transparent: true,
      corner_radius: "12px",
      img_list: [{ img_key: "img_a" }, { img_key: "img_b" }],
    },
  ],
  person: [
    { ...common, user_id: "ou_clerk", size: "large", show_name: false, style: "capsule" },
    { user_id: "ou_clerk", show_avatar: false },
  ],
  person_list: [
    {
      ...common,
      persons: [{ id: "ou_clerk" }, { id: "ou_nobody" }],
      drop_invalid_user_id: true,
      lines: 1,
      show_name: false,
      size: "large",
      icon,
    },
    { persons: [{ id: "ou_clerk" }], show_avatar: false, ud_icon: { token: "edit_outlined", style: { color: "red" } } },
  ],
  table: [
    {
      ...common,
      page_size: 1,
      row_height: "auto",
      row_max_height: "60px",
      freeze_first_column: true,
      header_style: { bold: false },
      columns: [{ name: "a", data_type: "text" }],
      rows: [{ a: "一" }, { a: "二" }],
    },
    { row_height: "high", columns: [{ name: "a", data_type: "text" }], rows: [{ a: "一" }] },
  ],
  chart: [
    {
      ...common,
      chart_spec: { type: "bar", title: { text: "题" }, data: [{ id: "d", values: [] }] },
      aspect_ratio: "1:1",
      color_theme: "rainbow",
      preview: false,
    },
    { chart_spec: { type: "bar", data: [] }, height: "200px" },
  ],
  button: [
    {
      ...common,
      hover_tips: plain("提示"),
      type: "primary_filled",
      size: "large",
      width: "fill",
      text: plain("字"),
      icon,
      confirm,
      behaviors: callback,
      multi_url: { url: "https://example.com/a" },
      value: { do: "x" },
      name: "go",
      form_action_type: "submit",
    },
    { text: plain("字"), disabled: true, disabled_tips: plain("不可用") },
  ],
  input: [
    {
      ...field,
      placeholder: plain("如 12"),
      default_value: "一",
      disabled_tips: plain("不可用"),
      max_length: 20,
      input_type: "multiline_text",
      rows: 3,
      label: plain("标签"),
      label_position: "left",
      value: { do: "x" },
    },
    { input_type: "password", show_icon: false },
    { input_type: "multiline_text", rows: 2, auto_resize: true, default_value: "一\n二\n三\n四\n五\n六" },
    { input_type: "multiline_text", rows: 2, auto_resize: true, max_rows: 3, default_value: "一\n二\n三\n四\n五\n六" },
  ],
  select_static: [
    { ...menu, initial_option: "b" },
    { options: [option("a"), option("b")], initial_index: 2 },
  ],
  multi_select_static: [{ ...menu }, { ...menu, selected_values: ["b"] }],
  select_person: [{ ...people, initial_option: "ou_chief" }],
  multi_select_person: [{ ...people }, { ...people, selected_values: ["ou_chief"] }],
  date_picker: [{ ...field, placeholder: plain("哪天"), value: { do: "x" } }, { initial_date: "2024-05-06" }],
  picker_time: [{ ...field, placeholder: plain("几点"), value: { do: "x" } }, { initial_time: "09:30" }],
  picker_datetime: [
    { ...field, placeholder: plain("何时"), value: { do: "x" } },
    { initial_datetime: "2024-05-06 09:30" },
  ],
  checker: [
    {
      ...valued,
      disabled_tips: plain("不可用"),
      checked: true,
      text: plain("字"),
      overall_checkable: false,
      button_area: { buttons: [{ tag: "button", type: "text", text: plain("看"), behaviors: callback }] },
      checked_style: { show_strikethrough: true, opacity: 0.5 },
      padding: "8px",
      value: { do: "x" },
    },
    { text: plain("字"), hover_tips: plain("提示") },
  ],
  overflow: [{ ...common, width: "fill", options: [option("a")], value: { do: "x" }, confirm }],
  select_img: [
    {
      ...valued,
      required: true,
      disabled_tips: plain("不可用"),
      layout: "bisect",
      can_preview: false,
      aspect_ratio: "16:9",
      value: { do: "x" },
      options: [{ img_key: "img_a", value: "a" }],
    },
    { name: "field", multi_select: true, options: [{ img_key: "img_a", value: "a" }] },
  ],
};
