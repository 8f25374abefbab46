import { background, color } from "../card/colors.js";
import { type ComponentChildren, Fragment, h } from "../html.js";
import type { FeishuTag } from "./feishu-tag.js";

type Name = (openId: string) => string;
type Draw = (tag: FeishuTag, children: ComponentChildren[], nameOf: Name) => ComponentChildren;

const tags: Record<string, Draw> = {
  br: () => h("br", {}),
  hr: () => h("hr", {}),
  font: ({ attributes }, children) => h("span", { style: color(attributes.color) }, ...children),
  text_tag: ({ attributes }, children) => chip(attributes.color ?? "neutral", children),
  number_tag: ({ attributes }, children) => chip(attributes.background_color ?? "grey", children),
  at: ({ attributes }, children, nameOf) => h("span", { class: "at" }, mention(attributes, children, nameOf)),
  person: ({ attributes }, _, nameOf) => h("span", { class: "at" }, nameOf(attributes.id ?? "")),
  link: ({ attributes }, children) => {
    const url = attributes.pc_url || attributes.url || "";
    const shown = children.length > 0 ? children : [url];
    return /^https?:\/\//i.test(url)
      ? h("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, ...shown)
      : h(Fragment, {}, shown);
  },
  local_datetime: ({ attributes }) => new Date(Number(attributes.millisecond ?? "")).toLocaleString("zh-CN"),
  raw: (_, children) => h(Fragment, {}, children),
};

export function drawTag(tag: FeishuTag, children: ComponentChildren[], nameOf: Name): ComponentChildren {
  return tags[tag.name]?.(tag, children, nameOf) ?? h(Fragment, {}, children);
}

function chip(hue: string, children: ComponentChildren[]): ComponentChildren {
  return h("span", { class: "chip", style: { ...background(hue), ...color(hue) } }, ...children);
}

function mention(attributes: FeishuTag["attributes"], children: ComponentChildren[], nameOf: Name): ComponentChildren {
  if (attributes.id === "all") return "@所有人";
  const ids = (attributes.ids ?? attributes.id ?? attributes.user_id ?? "").split(",").filter(Boolean);
  if (ids.length > 0) return ids.map((id) => `@${nameOf(id)}`).join(" ");
  return children.length > 0 ? children : `@${attributes.email ?? ""}`;
}
