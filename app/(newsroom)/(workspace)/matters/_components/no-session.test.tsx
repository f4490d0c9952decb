import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'

import { NoSession } from './no-session.tsx'

const at = { code: '620000', name: '甘肃省' }
const places = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ code: `62080${index}`, name: `第${index}县` }))
const textOf = (markup: string) => markup.replaceAll(/<[^>]*>/g, '')

it('leads to where proposals are written before it says what the place needs', () => {
  const markup = renderToStaticMarkup(<NoSession at={at} others={places(2)} keeps />)
  expect(markup).toContain('href="/matters/new?division=620801"')
  expect(markup.indexOf('第1县')).toBeLessThan(markup.indexOf('先导入一次提案目录'))
  expect(markup).toContain('href="/matters/import"')
  expect(textOf(markup)).not.toContain('在上面选')
})

it('says how many places there are where they are too many to name', () => {
  const markup = renderToStaticMarkup(<NoSession at={at} others={places(10)} keeps />)
  expect(textOf(markup)).toContain('等 10 处，在上面选')
  expect(markup).not.toContain('第8县')
})

it('asks a member to wait for the officer, and offers no import', () => {
  const markup = renderToStaticMarkup(<NoSession at={at} others={[]} keeps={false} />)
  expect(textOf(markup)).toContain('请提案专员先导入一次提案目录')
  expect(markup).not.toContain('/matters/import')
  expect(textOf(markup)).not.toContain('现在能写的')
})
