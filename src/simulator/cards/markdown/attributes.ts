import { isColor, TAG_COLORS } from "../grammar/colors.js";
import { isWebUrl } from "../grammar/urls.js";
import type { HtmlTag } from "./tags.js";

/** What the attributes of one tag may say. `colors` are names that the card defines for itself. */
interface TagRule {
  needs?: readonly string[];
  /** Exactly one of these. */
  oneOf?: readonly string[];
  may?: readonly string[];
  /** Small markdown (lark_md) knows it too. */
  small?: true;
}

const LINKS = ["url", "pc_url", "ios_url", "android_url"];

const TAGS: Record<string, TagRule> = {
  br: {},
  hr: {},
  raw: {},
  at: { oneOf: ["id", "ids", "email"], small: true },
  a: { needs: ["href"], small: true },
  font: { needs: ["color"], small: true },
  text_tag: { may: ["color"], small: true },
  person: { needs: ["id"], may: ["show_name", "show_avatar", "style"] },
  link: { needs: ["url"], may: ["icon", ...LINKS] },
  number_tag: { may: ["background_color", "font_color", ...LINKS] },
  local_datetime: { may: ["millisecond", "format_type", "timezone", "link"] },
};

/** Attributes with few values. */
const VALUES: Record<string, readonly string[]> = {
  show_name: ["true", "false"],
  show_avatar: ["true", "false"],
  style: ["normal", "capsule"],
  format_type: ["date_num", "date_short", "date", "week", "week_short", "time", "time_sec", "timezone"],
};

const URLS = new Set(["href", "link", ...LINKS]);

export function isKnownTag(name: string, kind: "lark_md" | "markdown"): boolean {
  return Object.hasOwn(TAGS, name) && (kind === "markdown" || TAGS[name]?.small === true);
}

/** What is wrong with a known opening tag; `link` says that it is about where it leads. */
export function* attributeProblems(
  tag: HtmlTag,
  colors: ReadonlySet<string>,
): Iterable<{ about: "link" | "attribute"; message: string }> {
  const rule = TAGS[tag.name] ?? {};
  const known = new Set([...(rule.needs ?? []), ...(rule.oneOf ?? []), ...(rule.may ?? [])]);
  for (const needed of rule.needs ?? []) {
    if (!tag.attributes.has(needed)) yield { about: "attribute", message: `<${tag.name}> needs ${needed}` };
  }
  if (rule.oneOf && rule.oneOf.filter((key) => tag.attributes.has(key)).length !== 1) {
    yield { about: "attribute", message: `<${tag.name}> needs one of ${rule.oneOf.join(", ")}` };
  }
  for (const [key, value] of tag.attributes) {
    if (!known.has(key)) yield { about: "attribute", message: `<${tag.name}> has no attribute ${key}` };
    else if (URLS.has(key) && value !== "" && !isWebUrl(value)) {
      yield { about: "link", message: `expected an http or https link (found ${value})` };
    } else if (VALUES[key]?.includes(value) === false) {
      yield { about: "attribute", message: `<${tag.name}> has no ${key} ${value}` };
    } else if (key.endsWith("color") && !isTagColor(tag.name, value, colors)) {
      yield { about: "attribute", message: `<${tag.name}> has an unknown colour (found ${value})` };
    }
  }
}

function isTagColor(name: string, color: string, own: ReadonlySet<string>): boolean {
  if (name === "text_tag") return TAG_COLORS.some((known) => known === color);
  return isColor(color, ["default"]) || own.has(color) || /^rgba\([\d\s.,]+\)$/.test(color);
}
