// A small tree of XML elements and its one way into text. What is text stays text: every string is
// escaped, and the characters that XML 1.0 forbids are dropped, because no escape can carry them.

export interface XmlElement {
  name: string
  attributes?: Record<string, string>
  children: readonly (XmlElement | string)[]
}

const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu
const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text without control characters, halves of surrogate pairs and the like. */
export function dropForbidden(text: string): string {
  return text.replace(FORBIDDEN, '')
}

/** Text as it may be in XML or HTML, in an element or in a quoted attribute. */
export function escapeMarkup(text: string): string {
  return dropForbidden(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '')
}

export function element(name: string, ...children: (XmlElement | string)[]): XmlElement {
  return { name, children }
}

export function renderXml(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${render(root)}\n`
}

function render(node: XmlElement | string): string {
  if (typeof node === 'string') return escapeMarkup(node)
  const { name, attributes = {}, children } = node
  const pairs = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeMarkup(value)}"`)
  return `<${name}${pairs.join('')}>${children.map(render).join('')}</${name}>`
}
