/** How large a card is, as the platform counts: nodes with a tag, and bytes of JSON. */

/** Own limits, below the platform's 200 nodes and 30 KB: its way of counting nodes is unpublished. */
export const cardLimits = { elements: 150, bytes: 20 * 1024 } as const;

export function measureCard(card: unknown): { elements: number; bytes: number } {
  const text = JSON.stringify(card);
  return { elements: text.split(tagKey).length - 1, bytes: Buffer.byteLength(text) };
}

/** Within a string of JSON its quotation marks would carry a backslash: this stands for the key and nothing else. */
const tagKey = '"tag":';
