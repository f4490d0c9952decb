import { expect, it } from 'vitest'

import { renderHtml } from './html.ts'
import { element } from './xml.ts'

it('escapes text and attributes, and leaves void elements open', () => {
  const node = {
    name: 'p',
    attributes: { style: 'a"b' },
    children: ['<script>&', element('br'), element('b', '\u0000x')],
  }
  expect(renderHtml(node)).toBe('<p style="a&quot;b">&lt;script&gt;&amp;<br><b>x</b></p>')
})
