/** The text in a message's `content`, a JSON string whose shape depends on the message type. */
import { z } from "zod";
import { isRecord } from "../../core/is-record.js";

export interface Mention {
  /** As it stands in the text: `@_user_1`. */
  readonly key: string;
  readonly name: string;
  /** It is the bot itself. */
  readonly bot: boolean;
}

/** Null: there is no text to be read (a picture, a sound, a post of pictures only). Mentions of the bot are taken out, others become names. */
export function contentText(type: string, content: string, mentions: readonly Mention[]): string | null {
  if (type === "text") {
    const text = textOf(content);
    return text === null ? null : trimmed(withNames(text, mentions));
  }
  return type === "post" ? postText(content, mentions) : null;
}

const textContent = z.object({ text: z.string() });

function textOf(content: string): string | null {
  const read = textContent.safeParse(parsed(content));
  return read.success ? read.data.text : null;
}

const part = z.looseObject({
  tag: z.string().nullish(),
  text: z.string().nullish(),
  user_id: z.string().nullish(),
  user_name: z.string().nullish(),
});

type Part = z.infer<typeof part>;

/** What is no part is left out; a line may be a lone part. */
const parts = z.unknown().transform((line) => (Array.isArray(line) ? line : [line]).flatMap(partsOf));
const post = z.object({
  title: z.string().nullish().catch(null),
  content: z.array(parts).nullish().catch(null),
});

function partsOf(value: unknown): Part[] {
  const read = part.safeParse(value);
  return read.success ? [read.data] : [];
}

/** Parts that may say nothing and still be all of a message: the bot is mentioned. */
const wordy: ReadonlySet<unknown> = new Set(["text", "at", undefined, null]);

function postText(content: string, mentions: readonly Mention[]): string | null {
  let first: string | null = null;
  for (const { title, lines } of postsIn(parsed(content), mostWrapping)) {
    const texts = lines.map((line) => line.map((one) => partText(one, mentions)).join(""));
    const text = trimmed([title, ...texts].join("\n"));
    if (text !== "") return text;
    if (lines.flat().every(({ tag }) => wordy.has(tag))) first ??= text;
  }
  return first;
}

/** Levels: `post`, and in it a language. */
const mostWrapping = 2;

/** As it is sent, and as some clients and proxies hand it on: wrapped in its language or as it is posted, and other languages may be empty. */
function postsIn(value: unknown, wrapping: number): { title: string; lines: Part[][] }[] {
  if (!isRecord(value)) return [];
  const { title, content } = post.parse(value);
  if (content) return [{ title: title ?? "", lines: content }];
  if (wrapping > 0 && !("content" in value)) return Object.values(value).flatMap((one) => postsIn(one, wrapping - 1));
  return title ? [{ title, lines: [] }] : [];
}

function partText(one: Part, mentions: readonly Mention[]): string {
  if (one.tag !== "at") return withNames(one.text ?? "", mentions);
  const known = mentions.find((mention) => mention.key === one.user_id);
  return known === undefined ? (one.user_name ?? "") : shown(known);
}

/** One pass over the whole keys: `@_user_1` must not be found inside `@_user_10`. */
function withNames(text: string, mentions: readonly Mention[]): string {
  return text.replace(/@_user_\d+|@_all\b/g, (key) => {
    const known = mentions.find((mention) => mention.key === key);
    return known === undefined ? (key === "@_all" ? "" : key) : shown(known);
  });
}

function shown(mention: Mention): string {
  return mention.bot || mention.key === "@_all" ? "" : mention.name;
}

/** Spaces and line ends at both ends go, tabs stay: a pasted table may begin with an empty cell. */
function trimmed(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isBlank(text[start])) start++;
  while (end > start && isBlank(text[end - 1])) end--;
  return text.slice(start, end);
}

function isBlank(sign: string | undefined): boolean {
  return sign === " " || sign === "\n" || sign === "\r" || sign === "\u00a0" || sign === "\u3000";
}

function parsed(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return null;
  }
}
