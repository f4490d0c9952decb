// Full-width letters, digits and marks read as their ASCII twins, one character for one, so that a
// position found in the folded text is the same position in the raw text. For matching only.

const TWINS: Record<string, string> = {
  '\u3000': ' ',
  '\u00a0': ' ',
  '\u2002': ' ',
  '\u2003': ' ',
  '\u200b': ' ',
  '\ufeff': ' ',
  '\t': ' ',
  '〔': '(',
  '〕': ')',
  '﹙': '(',
  '﹚': ')',
  '【': '[',
  '】': ']',
  '〖': '[',
  '〗': ']',
  '—': '-',
  '–': '-',
  '―': '-',
  '•': '·',
  '・': '·',
  '‧': '·',
  '∙': '·',
  '⋅': '·',
  '﹒': '·',
  〇: '0',
  丨: '|',
}

const FOLDABLE =
  /[\uff01-\uff5e\u3000\u00a0\u2002\u2003\u200b\ufeff\t〔〕﹙﹚【】〖〗—–―•・‧∙⋅﹒〇丨]/g

export function foldWidth(text: string): string {
  return text.replace(
    FOLDABLE,
    (mark) => TWINS[mark] ?? String.fromCharCode(mark.charCodeAt(0) - 0xfee0),
  )
}
