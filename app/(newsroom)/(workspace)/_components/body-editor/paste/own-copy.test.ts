import { expect, it } from 'vitest'

import { isOwnCopy } from './own-copy.ts'

const OWN =
  '<meta charset="utf-8"><p data-pm-slice="0 0 []">一段<strong>重</strong><br></p>' +
  '<h3>小标题</h3><figure data-copy="{&quot;mediaId&quot;:7,&quot;caption&quot;:&quot;图&quot;}"></figure>'

const TABLE =
  '<div class="table-box"><table data-table="" data-header=""><caption>题</caption><tbody><tr><td>甲</td></tr></tbody></table></div>'

it('takes back what was copied out of this editor', () => {
  expect(isOwnCopy(OWN)).toBe(true)
  expect(isOwnCopy(OWN + TABLE)).toBe(true)
  expect(isOwnCopy(OWN + TABLE.replace('甲', '<span>甲</span>'))).toBe(false)
})

it.each([
  '<p>一段</p>',
  `${OWN}<table><tr><td>甲</td></tr></table>`,
  '<section data-pm-slice="0 0 []"><p>公众号里的一段</p></section>',
  '<p data-pm-slice="1 1 []" style="text-indent: 2em;">一段</p>',
  '<p data-pm-slice="1 1 []"><img src="https://example.org/a.jpg"></p>',
])('reads what another editor put there as it reads anything: %s', (html) => {
  expect(isOwnCopy(html)).toBe(false)
})
