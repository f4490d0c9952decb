import { describe, expect, it } from 'vitest'

import { dropForbidden, element, escapeMarkup, renderXml } from './xml.ts'

describe('text for XML', () => {
  it('keeps what XML allows, to the rare character', () => {
    const kept = '庄浪\t县\n政协\r𠀀 “讲堂” \u{85}\u{FFFD}'
    expect(dropForbidden(kept)).toBe(kept)
  })

  it.each([
    ['a control character', '甲\u{0}\u{8}\u{b}\u{1f}乙'],
    ['half of a pair', '甲\u{D800}乙'],
    ['the other half', '甲\u{DC00}乙'],
    ['a noncharacter', '甲\u{FFFE}\u{FFFF}乙'],
  ])('loses %s', (_what, text) => {
    expect(dropForbidden(text)).toBe('甲乙')
  })

  it('is escaped in elements and attributes alike', () => {
    expect(escapeMarkup(`<a href="x">&'</a>`)).toBe(
      '&lt;a href=&quot;x&quot;&gt;&amp;&#39;&lt;/a&gt;',
    )
  })
})

it('renders a tree with a declaration', () => {
  const root = { ...element('a', element('b', '1 < 2'), element('c')), attributes: { k: '"&' } }
  expect(renderXml(root)).toBe(
    '<?xml version="1.0" encoding="UTF-8"?>\n<a k="&quot;&amp;"><b>1 &lt; 2</b><c></c></a>\n',
  )
})
