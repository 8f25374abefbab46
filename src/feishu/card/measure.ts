/** How large a card is, as the platform counts: nodes with a tag, and bytes of JSON. */

/** Own limits, below the platform's 200 nodes and 30 KB: its way of counting nodes is unpublished. */
export const cardLimits = { elements: 150, bytes: 20 * 1024 } as const;

export function measureCard(card: unknown): { elements: number; bytes: number } {
  return { elements: countTags(card), bytes: Buffer.byteLength(JSON.stringify(card)) };
}

function countTags(node: unknown): number {
  if (Array.isArray(node)) return node.reduce<number>((sum, one) => sum + countTags(one), 0);
  if (typeof node !== "object" || node === null) return 0;
  const own = "tag" in node ? 1 : 0;
  return Object.values(node).reduce<number>((sum, one) => sum + countTags(one), own);
}
