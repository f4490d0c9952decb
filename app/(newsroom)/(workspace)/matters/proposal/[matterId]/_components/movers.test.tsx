import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'

import { Movers } from './movers.tsx'

const proposal = {
  people: [],
  moverKind: 'person' as const,
  isFromPaper: false,
  allConsent: false,
}
const publishedAt = new Date('2026-03-01T02:00:00Z')

it.each([
  ['draft', publishedAt, '立案并公布以后，读者只在数字里看到它'],
  ['filed', null, '立案并公布以后，读者只在数字里看到它'],
  ['filed', publishedAt, '没有同意公开，读者只在数字里看到它'],
] as const)('says of one that is %s when readers count it', (state, published, sentence) => {
  const shown = <Movers proposal={{ ...proposal, state, publishedAt: published }} />
  expect(renderToStaticMarkup(shown)).toContain(sentence)
})
