import type { DocxNode } from './docx-table.ts'

// Words that Word hides are read by nobody who looks at the page. Mammoth knows no hidden runs, so they are marked as
// something that it knows before it reads the file.

const MARK = 'hidden-here'
const VANISH = /<w:vanish(?:\s+w:val="([^"]*)")?\s*\/>/g
const OFF = new Set(['0', 'false', 'off'])

/** The XML of a part of a Word file in which each hidden run is highlighted with a colour of its own. */
export const markHidden = (xml: string): string =>
  xml.replaceAll(VANISH, (_, on: string | undefined) =>
    on !== undefined && OFF.has(on) ? '' : `<w:highlight w:val="${MARK}"/>`,
  )

/** A document without its hidden runs, and how many there were. */
export function dropHidden(node: DocxNode): { shown: DocxNode; hidden: number } {
  let hidden = 0
  const drop = (one: DocxNode): DocxNode => {
    if (!one.children) return one
    const children = one.children.filter(({ highlight }) => highlight !== MARK)
    hidden += one.children.length - children.length
    return { ...one, children: children.map(drop) }
  }
  return { shown: drop(node), hidden }
}
