import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { parseHTML } from 'linkedom'
import postcss, { type Declaration } from 'postcss'
import { expect, it } from 'vitest'

const TEXT = `
  <p><a href="/1">一</a></p><ol><li><strong><a href="/2">二</a></strong></li></ol>
  <table><tr><td><a href="/3">三</a></td></tr></table>
  <figure><figcaption>图注<small><a href="/4">看整张</a></small></figcaption></figure>
  <div data-remarks=""><a href="/5">去回复</a></div>
  <div contenteditable="false"><section><a href="/6">去回复</a></section></div>`

/** The selector of what shows where a link leads, without nesting. */
function selectorOfAddresses(): string {
  const css = readFileSync(join(import.meta.dirname, 'copy.css'), 'utf8')
  const found: Declaration[] = []
  postcss.parse(css).walkDecls('content', (one) => {
    if (one.value.includes('attr(href)')) found.push(one)
  })
  const rule = found[0]?.parent
  if (rule?.type !== 'rule' || rule.parent?.type !== 'rule') throw new Error('no such rule')
  const { selector } = rule as postcss.Rule
  return selector.replace('&', (rule.parent as postcss.Rule).selector).replace('::after', '')
}

it('shows where the links of the text lead, and no address of what stands beside its words', () => {
  const { document } = parseHTML(`<div class="copy">${TEXT}</div>`)
  const links = [...document.querySelectorAll(selectorOfAddresses())]
  expect(links.map((link) => link.textContent)).toEqual(['一', '二', '三'])
})
