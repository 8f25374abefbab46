import { refusal } from "../cards/refusal.js";
import { isObject, type JsonObject, parseObject } from "../json.js";
import type { World } from "../world.js";
import { ApiFault } from "./fault.js";

const TEXT_BYTES = 150 * 1024;
const OTHER_BYTES = 30_000;

/** msg_types that the simulator can send; any other is 230001. */
export type SendableType = "text" | "post" | "image" | "file" | "audio" | "interactive";

/**
 * Refuses what Feishu refuses in a message's content: a wrong shape, too many bytes, plain phones and addresses, another
 * app's files, a faulty card.
 */
export function checkContent(world: World, type: SendableType, content: string): void {
  const parsed = parseObject(content);
  if (parsed === null)
    throw new ApiFault(
      230001,
      "Your request contains an invalid request parameter: content is not a JSON object in string format.",
    );
  const most = type === "text" ? TEXT_BYTES : OTHER_BYTES;
  if (type !== "interactive" && Buffer.byteLength(content) > most)
    throw new ApiFault(230025, "The length of the message content reaches its limit.");
  CHECKS[type](world, parsed, content);
}

const CHECKS: Record<SendableType, (world: World, parsed: JsonObject, content: string) => void> = {
  text(_world, parsed, content) {
    if (typeof parsed.text !== "string" || parsed.text.trim() === "")
      throw new ApiFault(230001, "invalid request parameter: text is empty");
    checkPrivacy(content);
  },
  post(_world, parsed, content) {
    const locales = Object.values(parsed);
    const wellFormed = locales.length > 0 && locales.every((post) => isObject(post) && Array.isArray(post.content));
    if (!wellFormed) throw new ApiFault(230001, "invalid request parameter: post needs a locale with content");
    checkPrivacy(content);
  },
  image: (world, parsed) => checkFile(world, parsed.image_key, ["image"]),
  file: (world, parsed) => checkFile(world, parsed.file_key, ["pdf", "doc", "xls", "ppt", "stream"]),
  audio: (world, parsed) => checkFile(world, parsed.file_key, ["opus"]),
  interactive: (world, _parsed, content) => checkCardContent(world, content),
};

/** Throws 230025 for a card too big, 230028, and 230099 with the inner code in its message for all other faults. */
export function checkCardContent(world: World, content: string): void {
  const refused = refusal(world.checkCard(content), content);
  if (refused !== null) throw new ApiFault(refused.code, refused.msg);
}

/** Feishu's data-loss check refuses plain telephone numbers and e-mail addresses (230028). */
function checkPrivacy(content: string): void {
  if (MOBILE.test(content) || LANDLINE.test(content) || EMAIL.test(content))
    throw new ApiFault(230028, "The messages do NOT pass the audit: plain phone number or e-mail address.");
}

const MOBILE = /(?<![0-9A-Za-z_.])(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?![0-9A-Za-z_.])/;
const LANDLINE = /(?<![0-9A-Za-z_.-])0\d{2,3}-\d{7,8}(?![0-9A-Za-z_-])/;
const EMAIL = /[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/;

function checkFile(world: World, key: unknown, types: readonly string[]): void {
  if (typeof key !== "string") throw new ApiFault(230001, "invalid request parameter: the key is missing");
  const file = world.files.get(key);
  if (file === undefined || file.owner !== "app") throw new ApiFault(230017, "Bot is NOT the owner of the resource.");
  if (!types.includes(file.type))
    throw new ApiFault(230055, "The type of file upload does not match the type of message being sent.");
}
