/** Draws cards with the page's own code, one after the other, and gives the markup of each; runs in the page, as words. */
export function drawing(cards: readonly unknown[]): string {
  return `(async () => {
    const { html, render } = await import("/page/html.js");
    const { Card } = await import("/page/card/card.js");
    const person = (open_id, name) => [open_id, { open_id, name, department: "", role: "", color: "#888" }];
    const people = new Map([person("ou_clerk", "甲"), person("ou_chief", "乙")]);
    const place = document.createElement("div");
    document.body.append(place);
    const drawn = [];
    for (const content of ${JSON.stringify(cards)}) {
      const message = { message_id: "om", updated_at: 0, content };
      render(html\`<\${Card} message=\${message} people=\${people} openId="ou_clerk" onToast=\${() => {}} refresh=\${async () => {}} />\`, place);
      // What stands in an input is no attribute.
      for (const one of place.querySelectorAll("input, textarea, select")) one.setAttribute("data-holds", one.value + one.checked);
      // Names that Preact makes up, which count on.
      drawn.push(place.innerHTML.replace(/P\\d+-\\d+/g, "id"));
      render(null, place);
    }
    place.remove();
    return drawn;
  })()`;
}
