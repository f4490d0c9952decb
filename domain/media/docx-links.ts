import type { DocxNode } from './docx-table.ts'

/** Words of a Word file that lead somewhere; the address is as the file has it, and not yet looked at. */
export interface DocxLink {
  /** What stands before them in their paragraph: the same words may stand there twice. */
  before: string
  words: string
  href: string
}

const LONGEST_BEFORE = 20

/** The links of one paragraph in order. Word parts the words of one link into several runs. */
export function readDocxLinks(paragraph: DocxNode): DocxLink[] {
  const found: (DocxLink & { end: number })[] = []
  let text = ''
  const walk = (node: DocxNode, href: string | undefined) => {
    const words = node.type === 'text' ? (node.value ?? '') : ''
    const last = found.at(-1)
    if (words !== '' && href !== undefined) {
      const end = text.length + words.length
      if (last?.href === href && last.end === text.length)
        Object.assign(last, { words: last.words + words, end })
      else found.push({ before: text.slice(-LONGEST_BEFORE), words, href, end })
    }
    text += words
    for (const child of node.children ?? []) walk(child, node.href ?? href)
  }
  walk(paragraph, undefined)
  return found.map(({ end: _end, ...link }) => link)
}
