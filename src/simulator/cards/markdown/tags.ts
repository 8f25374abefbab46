/** An HTML tag in a markdown text, such as `<at id=ou_1>` or `</at>`. */
export interface HtmlTag {
  name: string;
  closes: boolean;
  /** `<br/>` and `<br>`: nothing to close. */
  alone: boolean;
  attributes: ReadonlyMap<string, string>;
}

const TAG = /<(\/?)([A-Za-z][A-Za-z0-9_-]*)((?:[\s/][^<>]*)?)>/g;
const ATTRIBUTE = /([A-Za-z_]+)\s*=\s*(?:'([^']*)'|"([^"]*)"|([^\s'"<>]+))/g;
const VOID = new Set(["br", "hr"]);

export function htmlTags(markdown: string): HtmlTag[] {
  return [...markdown.matchAll(TAG)].map(([, slash, name = "", inner = ""]) => ({
    name,
    closes: slash === "/",
    alone: inner.endsWith("/") || VOID.has(name),
    attributes: attributesOf(inner.replace(/\/$/, "")),
  }));
}

/** Ids a text mentions, @everyone aside. */
export function mentionedIds(markdown: string): string[] {
  return htmlTags(markdown)
    .filter((tag) => !tag.closes && (tag.name === "at" || tag.name === "person"))
    .flatMap(({ attributes }) => [attributes.get("id") ?? "", ...(attributes.get("ids") ?? "").split(",")])
    .map((id) => id.trim())
    .filter((id) => id !== "" && id !== "all");
}

function attributesOf(inner: string): Map<string, string> {
  return new Map([...inner.matchAll(ATTRIBUTE)].map(([, key = "", a, b, c]) => [key, a ?? b ?? c ?? ""]));
}
