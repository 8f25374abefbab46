/** Phone numbers and e-mail addresses of people, masked for chat: 138****5678, z***@example.com. Feishu refuses plain ones (230028). */
const mobile = /(?<![\d.])(1[3-9]\d[ -]?)(\d{4})([ -]?\d{4})(?!\d|\.\d)/g;
const email = /([A-Za-z0-9._%+-])([A-Za-z0-9._%+-]{0,63})(@[A-Za-z0-9.-]{1,253}\.[A-Za-z]{2,})/g;

/** Signs that are not seen and can turn the text around them: controls, marks of direction and of no width. */
const unseen = /[^\P{Cc}\n\t]|[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu;
const halfSign = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

export function maskPersonal(text: string): string {
  return text
    .replace(mobile, (_, head: string, __, tail: string) => `${head}****${tail}`)
    .replace(email, (_, first: string, rest: string, host: string) => maskedName(first, rest) + host);
}

/** What a text must hold for anything of the above to be found in it: most hold nothing, and every card has a hundred texts. */
const suspicious =
  /[@\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]|(?![\n\t])\p{Cc}|\p{Cs}|1[3-9]\d[ -]?\d/u;

/** A person's text as it may stand in a chat: masked, without unseen signs. Never longer than it was. */
export function chatText(text: string): string {
  if (!suspicious.test(text)) return text;
  return maskPersonal(text.replace(unseen, "").replace(halfSign, ""));
}

/** Text that came back from a card whose input showed `original` masked: what still stands as masked is put back. */
export function unmaskPersonal(text: string, original: string): string {
  let restored = text;
  for (const [found] of original.matchAll(new RegExp(`${mobile.source}|${email.source}`, "g")))
    restored = restored.replace(maskPersonal(found), () => found);
  return restored;
}

/** A name of one letter is hidden as well: the star stands for it, so that nothing grows. */
function maskedName(first: string, rest: string): string {
  return rest === "" ? "*" : first + "*".repeat(Math.min(3, rest.length));
}
