import { newId } from "../ids.js";

export interface StoredFile {
  readonly key: string;
  /** file_type of the upload (doc, stream, opus, …), or "image". */
  readonly type: string;
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Who uploaded it: the bot's files may be sent by the bot, a person's only downloaded. */
  readonly owner: "app" | "user";
}

export interface Files {
  get(key: string): StoredFile | undefined;
  add(file: Omit<StoredFile, "key">): StoredFile;
}

export function createFiles(): Files {
  const files = new Map<string, StoredFile>();
  return {
    get: (key) => files.get(key),
    add(file) {
      const stored = { ...file, key: newId(file.type === "image" ? "img_v3_" : "file_v3_") };
      files.set(stored.key, stored);
      return stored;
    },
  };
}
