import { expect, it } from 'vitest'

import { currentItem } from './current-item.ts'

const ITEMS = [
  { href: '/matters' },
  { href: '/matters/consultations', below: ['/matters/rooms'] },
  { href: '/matters/triage', below: ['/matters/proposal'] },
  { href: '/matters/mine', below: ['/matters/proposal'] },
]

it.each([
  ['/matters/12', '/matters'],
  ['/matters/consultations/new', '/matters/consultations'],
  ['/matters/rooms/3', '/matters/consultations'],
  ['/matters/proposal/3', '/matters/triage'],
  ['/matters/roomsy', '/matters'],
  ['/desk', undefined],
])('%s belongs to %s', (path, href) => expect(currentItem(ITEMS, path)).toBe(href))
