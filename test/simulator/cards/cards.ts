/** Small cards for the tests: one element in the body, in a form, or several. */
export type Node = Record<string, unknown>;

export function card(...elements: unknown[]): Node {
  return { schema: "2.0", body: { elements } };
}

export function form(...elements: unknown[]): Node {
  return { tag: "form", name: "form", elements: [...elements, submit("submit")] };
}

export function submit(name: string): Node {
  return { tag: "button", name, form_action_type: "submit", text: plain("提交") };
}

export function plain(content: string): Node {
  return { tag: "plain_text", content };
}

export function markdown(content: string): Node {
  return { tag: "markdown", content };
}

export function callback(value: unknown = { step: "next" }): Node[] {
  return [{ type: "callback", value }];
}

export function button(rest: Node = {}): Node {
  return { tag: "button", text: plain("下一步"), behaviors: callback(), ...rest };
}

export function option(value: string): Node {
  return { text: plain(value), value };
}

export function columns(...elements: unknown[]): Node {
  return { tag: "column_set", columns: [{ tag: "column", elements }] };
}

export function bars(spec: Node = {}): Node {
  const data = { values: [{ year: "2021", score: 92.5 }] };
  return { tag: "chart", chart_spec: { type: "bar", data, xField: "year", yField: "score", ...spec } };
}

export function table(columnType: string, cell: unknown): Node {
  return { tag: "table", columns: [{ name: "a", data_type: columnType }], rows: [{ a: cell }] };
}
