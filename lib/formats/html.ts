import { escapeMarkup, type XmlElement } from './xml.ts'

// The same tree as XML's, written as HTML for programs that take markup by paste or mail. Never for
// our own pages: those are React's.
const VOID = ['br', 'img', 'hr']

export function renderHtml(node: XmlElement | string): string {
  if (typeof node === 'string') return escapeMarkup(node)
  const { name, attributes = {}, children } = node
  const pairs = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeMarkup(value)}"`)
  const start = `<${name}${pairs.join('')}>`
  return VOID.includes(name) ? start : `${start}${children.map(renderHtml).join('')}</${name}>`
}
