import { parseHTML } from 'linkedom'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it, vi } from 'vitest'

import { CardPublicity } from './card-publicity.tsx'

vi.mock('next/navigation', () => ({ useRouter: () => ({}) }))
vi.mock('../../actions.ts', () => ({ hide: async () => null, show: async () => null }))

const ROW = { matterId: 5, title: '关于修桥的提案', consent: true, isFiled: true } as const
type Row = Parameters<typeof CardPublicity>[0]['row']
const buttonsOf = (given: Pick<Row, 'publicity'> & Partial<Row>) => {
  const part = <CardPublicity row={{ ...ROW, ...given }} />
  const { document } = parseHTML(renderToStaticMarkup(<main>{part}</main>))
  return [...document.querySelectorAll('summary')].map((one) => one.textContent)
}

it('offers to hide what readers have, and to show again what was hidden and still may be public', () => {
  expect(buttonsOf({ publicity: 'card' })).toEqual(['隐藏'])
  expect(buttonsOf({ publicity: 'hidden' })).toEqual(['重新公开'])
  for (const given of [{ consent: false }, { isFiled: false }]) {
    expect(buttonsOf({ publicity: 'hidden', ...given })).toEqual([])
  }
  expect(buttonsOf({ publicity: 'none' })).toEqual([])
})
