/** Texts that grow: what a pattern that searches from every place, or goes back at every end, finds most of. */

export interface GrowingText {
  readonly head: string;
  readonly piece: string;
  readonly tail: string;
}

/** Runs that almost end a word, a quote, a tag, a table, a number, a phone number, an address, a sentence, a page, a list of indicators. */
export const growingTexts: readonly GrowingText[] = [
  ...["!", "\n", "。", " ", "～", "?", "”", '"', "：", "\u3000"].map((piece) => between("a", piece, "b")),
  ...["\t", "1\t2\n", '"\t', '""', "甲\t\n"].map((piece) => between("序号\t名称\n1\t", piece, "\n2\t乙")),
  ...["修改 ", "历史", "，", "：", "(", "（", "[", "<b>", "{{", "\\"].map((piece) => between("修改 ", piece, "甲")),
  ...["1", "1 ", "1.", "\n1", "13", "138 ", "12,"].map((piece) => between("", piece, "x")),
  ...["a@", "a.", "a.b@", "%-"].map((piece) => between("", piece, "@")),
  ...["完成", "的", "增长1%，", "\u202e"].map((piece) => between("经费", piece, "元")),
  ...["<script>", "<!--", "<td>", "<table><td>", "<tr><td>1"].map((piece) => between("<tr><td>甲", piece, "</td>")),
  ...["，", "（，", "：1，"].map((piece) => between("路长，目标1公里，完成1公里", piece, "10分")),
];

function between(head: string, piece: string, tail: string): GrowingText {
  return { head, piece, tail };
}

/** The text with its piece repeated to about so many characters. */
export function grown({ head, piece, tail }: GrowingText, length: number): string {
  return head + piece.repeat(Math.ceil(length / piece.length)) + tail;
}
