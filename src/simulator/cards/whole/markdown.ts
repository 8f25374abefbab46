import { customStyles } from "../custom-styles.js";
import { type Fault, fault } from "../fault.js";
import { isImageKey } from "../grammar/ids.js";
import { attributeProblems, isKnownTag } from "../markdown/attributes.js";
import { withoutCode } from "../markdown/bare-text.js";
import { markdownLinks } from "../markdown/links.js";
import { type HtmlTag, htmlTags } from "../markdown/tags.js";
import { type ShownText, shownTexts } from "../texts.js";
import type { Card } from "./card.js";

/** Tags, links, images and emphasis in the markdown of a card. */
export function* checkMarkdown({ root }: Card): Iterable<Fault> {
  const { colors } = customStyles(root);
  for (const shown of shownTexts(root)) {
    if (shown.kind === "plain") continue;
    const text = withoutCode(shown.text);
    const tags = htmlTags(text);
    yield* checkTags(tags, shown, colors);
    yield* checkClosed(tags, shown);
    yield* checkAtAll(tags, shown);
    yield* checkLinks(text, shown);
    yield* checkNumberTags(text, shown);
    if (text.includes("<!--")) yield fault("markdown-html", shown.pointer, "comments are not supported");
    if (/\*{4}|_{4}/.test(text)) yield fault("markdown-emphasis", shown.pointer, "four * or _ in a row");
  }
}

function* checkTags(tags: HtmlTag[], shown: ShownText, colors: ReadonlySet<string>): Iterable<Fault> {
  for (const tag of tags) {
    const kind = shown.kind === "lark_md" ? "lark_md" : "markdown";
    if (!isKnownTag(tag.name, kind)) {
      yield fault("markdown-html", shown.pointer, `<${tag.name}> is not supported in ${kind}`);
    } else if (!tag.closes) {
      for (const { about, message } of attributeProblems(tag, colors)) {
        yield fault(about === "link" ? "markdown-link" : "markdown-attribute", shown.pointer, message);
      }
    }
  }
}

/** Every tag is closed, inner ones first. */
function* checkClosed(tags: HtmlTag[], shown: ShownText): Iterable<Fault> {
  const open: string[] = [];
  for (const tag of tags.filter((one) => !one.alone)) {
    if (!tag.closes) open.push(tag.name);
    else if (open.pop() !== tag.name) {
      yield fault("markdown-html", shown.pointer, `</${tag.name}> closes nothing`);
      return;
    }
  }
  const left = open.pop();
  if (left !== undefined) yield fault("markdown-html", shown.pointer, `<${left}> is not closed`);
}

function* checkAtAll(tags: HtmlTag[], shown: ShownText): Iterable<Fault> {
  for (const tag of tags.filter((one) => one.name === "at")) {
    const ids = [tag.attributes.get("id"), ...(tag.attributes.get("ids") ?? "").split(",")];
    if (ids.includes("all")) yield fault("at-all", shown.pointer, "the text calls everyone");
  }
}

function* checkNumberTags(text: string, shown: ShownText): Iterable<Fault> {
  for (const [, number = ""] of text.matchAll(/<number_tag[^<>]*>([^<]*)<\/number_tag>/g)) {
    if (!/^\d{1,2}$/.test(number)) yield fault("markdown-attribute", shown.pointer, "<number_tag> shows 0 to 99");
  }
}

function* checkLinks(text: string, shown: ShownText): Iterable<Fault> {
  for (const { image, target } of markdownLinks(text)) {
    if (image && !isImageKey(target)) {
      yield fault("image-key", shown.pointer, `expected the image_key of an uploaded image (found ${target})`);
    }
    if (!image && !/^https?:\/\/[^\s/]/.test(target)) {
      yield fault("markdown-link", shown.pointer, `expected an http or https link (found ${target})`);
    }
  }
}
