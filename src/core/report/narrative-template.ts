/** A narrative's Mustache as a tree; what is broken in it is told with its place. */
import mustache from "mustache";

export type Piece =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "figure"; readonly name: string; readonly offset: number }
  | {
      readonly kind: "section" | "inverted";
      readonly name: string;
      readonly offset: number;
      readonly inside: readonly Piece[];
    };

/** `tag`: the one that is broken, as far as it can be told. */
export interface TemplateFault {
  readonly tag: string;
  readonly offset: number;
}

export function readTemplate(template: string): readonly Piece[] | TemplateFault {
  // Most sentences have no tag.
  if (template !== "" && !template.includes("{{")) return [{ kind: "text", text: template }];
  try {
    return mustache.parse(template).map(pieceOf);
  } catch (error) {
    return faultOf(error, template);
  }
}

export function isFault(read: readonly Piece[] | TemplateFault): read is TemplateFault {
  return "offset" in read;
}

type Span = ReturnType<typeof mustache.parse>[number];

class Unknown extends Error {
  constructor(readonly span: Span) {
    super("unknown tag");
  }
}

function pieceOf(span: Span): Piece {
  const [kind, value, offset, , inside] = span;
  switch (kind) {
    case "text":
      return { kind, text: value };
    // Nothing is escaped, so that {{name}}, {{{name}}} and {{&name}} are the same.
    case "name":
    case "&":
      return { kind: "figure", name: value, offset };
    case "#":
    case "^":
      return {
        kind: kind === "#" ? "section" : "inverted",
        name: value,
        offset,
        inside: Array.isArray(inside) ? inside.map(pieceOf) : [],
      };
    case "!":
      return { kind: "text", text: "" };
    default:
      throw new Unknown(span);
  }
}

/** The library tells places in its messages only: `Unclosed section "x" at 12`. One that the end has come upon stands where it was opened. */
function faultOf(error: unknown, template: string): TemplateFault {
  if (error instanceof Unknown) return { tag: `${error.span[0]}${error.span[1]}`, offset: error.span[2] };
  const message = error instanceof Error ? error.message : "";
  const [, tag = "", at] = /^Un(?:closed|opened) (?:tag|section "(.*)") at (\d+)$/s.exec(message) ?? [];
  if (at === undefined) throw error;
  const opened = [...template.matchAll(/\{\{\s*[#^]\s*(.*?)\s*\}\}/gs)].findLast(([, name]) => name === tag);
  const offset = Number(at) < template.length ? Number(at) : (opened?.index ?? Number(at));
  return { tag, offset };
}
