import { expect, it } from 'vitest'

import { openKeptAnswers } from '../answer-store/kept-answers.ts'
import { sizeOfStored, type StoredAnswer } from '../answer-store/stored-answer.ts'
import { openTier } from './page-tier.ts'
import { openLottery } from './world.ts'

const PAGES = 60
const TURNS = 20_000

const answerOf = (page: number): StoredAnswer => ({
  status: 200,
  heads: { bare: [], identity: [], gzip: [], br: [] },
  headsForPeople: null,
  etag: null,
  isLasting: false,
  bodies: {
    identity: Buffer.alloc(40 + page),
    gzip: Buffer.alloc(20),
    br: Buffer.alloc(10),
  },
  tags: [`page:${page}`],
  madeAt: 0,
  hits: 0,
})
const bytesOf = (page: number) => sizeOfStored(answerOf(page))

it.each([0, 500, 2_000, 1_000_000])(
  'has what the store of answers has within %i bytes, visit for visit',
  (maxBytes) => {
    const lot = openLottery(maxBytes + 1)
    const store = openKeptAnswers(maxBytes)
    const tier = openTier(maxBytes, { bytesOf, smallest: bytesOf(0) })
    const found: boolean[] = []
    const foundByTier: boolean[] = []
    for (let turn = 0; turn < TURNS; turn += 1) {
      const page = Math.floor(lot() * PAGES)
      const kind = lot()
      if (kind < 0.1) {
        store.drop([`page:${page}`])
        tier.drop(page)
      } else if (kind < 0.5) {
        store.set(String(page), answerOf(page))
        tier.set(page)
      } else {
        found.push(store.get(String(page)) !== null)
        foundByTier.push(tier.get(page))
      }
    }
    expect(foundByTier).toEqual(found)
    expect(new Set(found)).toEqual(new Set(maxBytes === 0 ? [false] : [false, true]))
  },
)
