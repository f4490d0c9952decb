import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'

import type { Receipt } from '#domain/intake/find-receipt'

import { ReceiptView } from './receipt-view.tsx'

const receipt: Receipt = {
  number: 'ABCDEFGHJKLM',
  kind: 'topic',
  division: '通渭县',
  place: '',
  words: '村口的路灯坏了。',
  state: 'received',
  destination: null,
  reason: null,
  reply: '',
  createdAt: new Date('2026-03-01T17:00:00Z'),
  decidedAt: null,
  became: null,
}

it('asks whoever adds to it for the day and not for the secret number', () => {
  const markup = renderToStaticMarkup(<ReceiptView receipt={receipt} became={null} />)
  const more = markup.slice(markup.indexOf('想补充')).replaceAll(/<[^>]*>/g, '')
  expect(more).toContain('还选通渭县')
  expect(more).toContain('2026年3月2日')
  expect(more).toContain('回执号不要写进去')
  expect(more).not.toMatch(/写上这个号|ABCD/)
})
