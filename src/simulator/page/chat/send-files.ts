import { api } from "../api.js";

/** One after the other, so that they arrive in the order in which they were chosen. */
export async function sendFiles(openId: string, chatId: string, files: FileList): Promise<void> {
  for (const file of files) await api.upload(openId, chatId, file);
}
