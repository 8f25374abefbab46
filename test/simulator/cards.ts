/** A card with one line of text. */
export function textCard(content: string): string {
  return JSON.stringify({ schema: "2.0", body: { elements: [{ tag: "markdown", content }] } });
}

/** A card with one button outside a form. */
export function buttonCard(more: object = {}): string {
  const button = {
    tag: "button",
    name: "go",
    text: { tag: "plain_text", content: "开始" },
    behaviors: [{ type: "callback", value: { do: "go" } }],
  };
  return JSON.stringify({ schema: "2.0", body: { elements: [{ ...button, ...more }] } });
}

/** A card with a form of the given elements and a submit button. */
export function formCard(...elements: object[]): string {
  const submit = {
    tag: "button",
    name: "submit",
    text: { tag: "plain_text", content: "提交" },
    form_action_type: "submit",
    behaviors: [{ type: "callback", value: { step: "one" } }],
  };
  return JSON.stringify({
    schema: "2.0",
    body: { elements: [{ tag: "form", name: "form", elements: [...elements, submit] }] },
  });
}
