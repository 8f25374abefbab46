import { type Fault, fault } from "../fault.js";
import { isImageKey } from "../grammar/ids.js";
import { withoutCode } from "../markdown/bare-text.js";
import { markdownLinks } from "../markdown/links.js";
import { nodes } from "../nodes.js";
import { join } from "../pointer.js";
import { shownTexts } from "../texts.js";
import type { Card } from "./card.js";

/** Every image a card shows was uploaded by this app. Keys of the wrong form are reported where they are read. */
export function* checkImages({ root, options }: Card): Iterable<Fault> {
  const { imageExists } = options;
  if (!imageExists) return;
  const inNodes = [...nodes(root)].map(({ node, pointer }) => ({
    key: node.img_key,
    pointer: join(pointer, "img_key"),
  }));
  const inTexts = [...shownTexts(root)]
    .filter((shown) => shown.kind !== "plain")
    .flatMap(({ text, pointer }) => imagesIn(text).map((key) => ({ key, pointer })));
  for (const { key, pointer } of [...inNodes, ...inTexts]) {
    if (typeof key === "string" && isImageKey(key) && !imageExists(key)) {
      yield fault("image-key", pointer, `card contains invalid image keys: ${key}`);
    }
  }
}

function imagesIn(markdown: string): string[] {
  return markdownLinks(withoutCode(markdown))
    .filter((link) => link.image)
    .map((link) => link.target);
}
