/** Width and height in pixels of a PNG, GIF or JPEG; null for other formats and for headers that are cut short. */
export function imageSize(bytes: Uint8Array): { width: number; height: number; gif: boolean } | null {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = view.subarray(0, 4).toString("hex");
  if (head === "89504e47" && view.length >= 24) {
    return { width: view.readUInt32BE(16), height: view.readUInt32BE(20), gif: false };
  }
  if (head === "47494638" && view.length >= 10) {
    return { width: view.readUInt16LE(6), height: view.readUInt16LE(8), gif: true };
  }
  return head.startsWith("ffd8ff") ? jpegSize(view) : null;
}

/** The frame header (SOF0 to SOF15) stands behind segments that each tell their length. */
function jpegSize(view: Buffer): { width: number; height: number; gif: boolean } | null {
  for (let at = 2; at + 9 <= view.length; at += 2 + view.readUInt16BE(at + 2)) {
    const marker = view[at + 1] ?? 0;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { width: view.readUInt16BE(at + 7), height: view.readUInt16BE(at + 5), gif: false };
  }
  return null;
}
