import { ruled } from "./ruled.js";

export const elementId = ruled(
  "element-id",
  "expected a letter, then letters, digits and _, at most 20 characters",
  (text) => /^[A-Za-z][A-Za-z0-9_]{0,19}$/.test(text),
);

export function isImageKey(text: string): boolean {
  return /^img_[A-Za-z0-9_-]+$/.test(text);
}

/** As the upload of an image returns it; a web address is refused. */
export const imageKey = ruled("image-key", "expected the image_key of an uploaded image", isImageKey);
