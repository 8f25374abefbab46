import { isRecord, type Json, list, text } from "../json.js";
import { addressOf } from "./links.js";

export function sendsCallback(node: Json): boolean {
  return behaviors(node).some(({ type }) => type === "callback") || node.value !== undefined;
}

/** Where the element leads, when it opens a web page; only http and https, as in Feishu. */
export function urlOf(node: Json): string | null {
  const open = behaviors(node).find(({ type }) => type === "open_url");
  const url = open ? text(open.pc_url) || text(open.default_url) : "";
  return /^https?:\/\//i.test(url) ? url : addressOf(node.multi_url);
}

function behaviors(node: Json): Json[] {
  return list(node.behaviors).filter(isRecord);
}
