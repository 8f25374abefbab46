/** The text in a message's `content`, a JSON string whose shape depends on the message type. */
import { z } from "zod";

export interface Mention {
  /** As it stands in the text: `@_user_1`. */
  readonly key: string;
  readonly name: string;
  /** It is the bot itself. */
  readonly bot: boolean;
}

/** Null: there is no text to be read (a picture, a sound, a post of pictures only). Mentions of the bot are taken out, others become names. */
export function contentText(type: string, content: string, mentions: readonly Mention[]): string | null {
  if (type === "text") return trimmed(withNames(textOf(content) ?? "", mentions));
  return type === "post" ? postText(content, mentions) : null;
}

const textContent = z.object({ text: z.string() });

function textOf(content: string): string | null {
  const read = textContent.safeParse(parsed(content));
  return read.success ? read.data.text : null;
}

const part = z.looseObject({
  tag: z.string(),
  text: z.string().nullish(),
  user_id: z.string().nullish(),
  user_name: z.string().nullish(),
});

const postContent = z.object({ title: z.string().nullish(), content: z.array(z.array(part)) });
/** As it is sent, and as some clients and proxies hand it on: wrapped in its language, others of which may be empty. */
const wrapped = z
  .record(z.string(), z.unknown())
  .transform((languages) => Object.values(languages).find((one) => postContent.safeParse(one).success));
const post = postContent.or(wrapped.pipe(postContent));

function postText(content: string, mentions: readonly Mention[]): string | null {
  const read = post.safeParse(parsed(content));
  if (!read.success) return null;
  const lines = read.data.content.map((line) => line.map((one) => partText(one, mentions)).join(""));
  const text = trimmed([read.data.title ?? "", ...lines].join("\n"));
  const wordless = read.data.content.flat().some((one) => one.tag === "img" || one.tag === "media");
  return text === "" && wordless ? null : text;
}

function partText(one: z.infer<typeof part>, mentions: readonly Mention[]): string {
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
