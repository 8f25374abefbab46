/** The tags and texts of a page, as far as tables need them; whatever cannot be read as a tag is text. */

export type HtmlToken =
  | { readonly is: "open" | "close"; readonly name: string; readonly attributes: string }
  | { readonly is: "text"; readonly text: string };

/** What stands in them is no text. */
const silent = new Set(["script", "style", "head", "title", "template", "noscript"]);

export function* htmlTokens(html: string): Generator<HtmlToken> {
  const lower = html.toLowerCase();
  for (let at = 0; at < html.length; ) {
    const open = html.indexOf("<", at);
    if (open < 0) {
      yield { is: "text", text: decoded(html.slice(at)) };
      return;
    }
    if (open > at) yield { is: "text", text: decoded(html.slice(at, open)) };
    if (html.startsWith("<!--", open)) {
      const end = html.indexOf("-->", open + 4);
      at = end < 0 ? html.length : end + 3;
      continue;
    }
    const close = html.indexOf(">", open);
    if (close < 0) return;
    const [, slash = "", name = "", attributes = ""] =
      /^<(\/?)([a-z][a-z0-9:]*)([\s\S]*)$/i.exec(html.slice(open, Math.min(close, open + longestTag))) ?? [];
    at = close + 1;
    if (name === "") continue;
    const tag = name.toLowerCase();
    if (slash === "" && silent.has(tag) && !attributes.endsWith("/")) {
      const end = lower.indexOf(`</${tag}`, at);
      at = end < 0 ? html.length : end;
      continue;
    }
    yield { is: slash === "" ? "open" : "close", name: tag, attributes };
  }
}

const longestTag = 4000;

export function attributeOf(attributes: string, name: string): string | null {
  const [, double, single, bare] =
    new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, "i").exec(attributes) ?? [];
  return double ?? single ?? bare ?? null;
}

const named: ReadonlyMap<string, string> = new Map(
  Object.entries({
    amp: "&",
    lt: "<",
    gt: ">",
    quot: '"',
    apos: "'",
    nbsp: " ",
    ge: "≥",
    le: "≤",
    plusmn: "±",
    permil: "‰",
    yen: "¥",
    mdash: "—",
    ndash: "–",
    hellip: "…",
    middot: "·",
    ldquo: "“",
    rdquo: "”",
    times: "×",
    emsp: " ",
    ensp: " ",
  }),
);

function decoded(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal, hex, name) => {
    const code = decimal !== undefined ? Number(decimal) : hex !== undefined ? Number.parseInt(hex, 16) : null;
    if (code !== null) return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "";
    return named.get(String(name).toLowerCase()) ?? whole;
  });
}
