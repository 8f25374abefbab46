import type { ActionRequest } from "../../control-types.js";

export type FormValues = NonNullable<ActionRequest["form"]>;

/**
 * What a person typed into a card and has not sent yet. Keyed by the card's last change, since a new card
 * starts from its own initial values, and by the person, since Feishu keeps typing local to one client.
 * Session storage, so that a reload of the page does not lose half an hour of typing.
 */
export function draftKey(openId: string, messageId: string, updatedAt: number): string {
  return `draft:${openId}:${messageId}:${updatedAt}`;
}

export function readDraft(key: string): FormValues {
  const kept = sessionStorage.getItem(key);
  return kept ? JSON.parse(kept) : {};
}

export function keepDraft(key: string, values: FormValues): void {
  if (Object.keys(values).length > 0) sessionStorage.setItem(key, JSON.stringify(values));
  else sessionStorage.removeItem(key);
}
