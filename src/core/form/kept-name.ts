/** Names of files that people sent, fit for a disk and an archive: what they end in stays. */
import { cleanFileName } from "./file-name.js";

/** Signs of an ending with its dot. */
const longestEnding = 11;

export function keptName(name: string): string {
  const ending = /\.[A-Za-z0-9]{1,10}$/.exec(name)?.[0] ?? "";
  const stem = cleanFileName(name.slice(0, name.length - ending.length));
  return `${stem}${ending.slice(0, longestEnding)}`;
}

/** The ending of a picture by its first bytes; nothing else of it is looked at. */
export function pictureEnding(bytes: Uint8Array): string {
  const start = String.fromCharCode(...bytes.slice(0, 12));
  if (start.startsWith("\x89PNG")) return ".png";
  if (start.startsWith("GIF8")) return ".gif";
  return /^RIFF.{4}WEBP/s.test(start) ? ".webp" : ".jpg";
}
