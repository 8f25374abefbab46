import type Token from "markdown-it/lib/token.mjs";
import { Picture } from "../card/picture.js";
import { type ComponentChildren, Fragment, h } from "../html.js";
import { drawTag } from "./draw-tag.js";
import { withEmoji } from "./emoji.js";
import type { FeishuTag } from "./feishu-tag.js";

interface Frame {
  /** What closes it. */
  name: string;
  children: ComponentChildren[];
  close: (children: ComponentChildren[]) => ComponentChildren;
}

type Name = (openId: string) => string;

/** markdown-it's flat list of tokens as a tree of elements. Tags left open are closed at the end of their block. */
export function toNodes(tokens: Token[], nameOf: Name): ComponentChildren {
  const stack: Frame[] = [{ name: "", children: [], close: (children) => children }];
  for (const token of tokens) {
    if (token.nesting === 1) stack.push(open(token, nameOf));
    else if (token.nesting === -1) closeFrame(stack, token);
    else add(stack, leaf(token, nameOf));
  }
  while (stack.length > 1) closeTop(stack);
  return stack[0]?.children;
}

function open(token: Token, nameOf: Name): Frame {
  const name = frameName(token);
  if (token.type === "feishu_tag")
    return { name, children: [], close: (children) => drawTag(tagOf(token), children, nameOf) };
  // In a tight list the paragraph is hidden and only its content counts.
  if (token.hidden) return { name, children: [], close: (children) => h(Fragment, {}, children) };
  if (token.type === "link_open")
    return { name, children: [], close: (children) => link(String(token.attrGet("href")), children) };
  return { name, children: [], close: (children) => h(token.tag, attributes(token), ...children) };
}

function closeFrame(stack: Frame[], token: Token): void {
  if (stack.at(-1)?.name === frameName(token)) closeTop(stack);
  else if (token.type === "feishu_tag") add(stack, token.content);
  // Markdown's own tokens are balanced: a Feishu tag inside was left open.
  else if (stack.some((frame) => frame.name === frameName(token))) {
    while (stack.at(-1)?.name !== frameName(token)) closeTop(stack);
    closeTop(stack);
  }
}

function closeTop(stack: Frame[]): void {
  const frame = stack.pop();
  if (frame) add(stack, frame.close(frame.children));
}

function add(stack: Frame[], node: ComponentChildren): void {
  stack.at(-1)?.children.push(node);
}

function leaf(token: Token, nameOf: Name): ComponentChildren {
  switch (token.type) {
    case "inline":
      return toNodes(token.children ?? [], nameOf);
    case "softbreak":
    case "hardbreak":
      return h("br", {});
    case "hr":
      return h("hr", {});
    case "code_inline":
      return h("code", {}, token.content);
    case "code_block":
    case "fence":
      return h("pre", {}, h("code", {}, token.content));
    case "image":
      return h(Picture, { imgKey: String(token.attrGet("src") ?? ""), words: token.content || "图片", preview: true });
    case "feishu_tag":
      return drawTag(tagOf(token), [], nameOf);
    default:
      return withEmoji(token.content);
  }
}

function link(href: string, children: ComponentChildren[]): ComponentChildren {
  if (!/^https?:\/\//i.test(href)) return h(Fragment, {}, children);
  return h("a", { href, target: "_blank", rel: "noopener noreferrer" }, ...children);
}

/** Of Markdown's attributes only a list's first number and a cell's alignment are kept. */
function attributes(token: Token): Record<string, string> {
  const style = token.attrGet("style");
  const start = token.attrGet("start");
  return {
    ...(style && /^text-align:(left|center|right)$/.test(style) ? { style } : {}),
    ...(start ? { start: String(start) } : {}),
  };
}

function frameName(token: Token): string {
  return token.type === "feishu_tag" ? `<${tagOf(token).name}` : token.type.replace(/_(open|close)$/, "");
}

function tagOf(token: Token): FeishuTag {
  return token.meta;
}
