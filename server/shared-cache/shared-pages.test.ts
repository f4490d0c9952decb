import { beforeEach, expect, it } from 'vitest'

import { openAskInTime } from './ask-in-time.ts'
import { openLedger, type Answer, type RunScript } from './ledger.ts'
import { openSharedPages, type SharedPages } from './shared-pages.ts'

let asked: string[][]
let reply: Partial<Answer>
let pages: SharedPages

const run: RunScript = async (entry, [wanted, _fresh, _generation, _number, ...args]) => {
  asked.push([entry, String(wanted), ...args.map(String)])
  const none = { since: [], bytes: null, ageSeconds: 0, isBeingMade: false }
  return { generation: '-1', last: 7, ...none, ...reply }
}
const page = (bytes = Buffer.from('a page')) => ({
  bytes,
  tags: ['home', 'article:1'],
  seconds: 60,
})

beforeEach(async () => {
  asked = []
  reply = {}
  const ledger = openLedger(run, { onDropped: () => {}, askInTime: openAskInTime() })
  pages = openSharedPages(ledger)
  await ledger.beginLook().done()
  await ledger.beginLook().done()
  asked = []
})

it('finds what another process made, and how old it is', async () => {
  reply = { bytes: Buffer.from('a page'), ageSeconds: 3 }
  expect(await pages.find('/a')).toEqual({ bytes: Buffer.from('a page'), ageSeconds: 3 })
})

it('hands over what it made, with what had been dropped when it began', async () => {
  await pages.find('/a')
  reply = { last: 9 }
  await pages.find('/b')
  await pages.keep('/a', page())
  expect(asked.at(-1)?.toSpliced(2, 1)).toEqual([
    '/a',
    'keep',
    '7',
    '60',
    'home,article:1',
    'a page',
  ])
})

it('shares no page whose beginning it does not know, and each beginning once', async () => {
  await pages.keep('/a', page())
  await pages.find('/a')
  await pages.keep('/a', page())
  await pages.keep('/a', page())
  expect(asked.filter(([, wanted]) => wanted === 'keep')).toHaveLength(1)
})

it('takes the first of several that are made at once for the oldest', async () => {
  await pages.find('/a')
  reply = { last: 8 }
  await pages.find('/a')
  await pages.keep('/a', page())
  expect(asked.at(-1)?.[3]).toBe('7')
})

it('shares nothing of a process that does not know yet what was dropped', async () => {
  reply = { generation: '-2' }
  await pages.find('/a')
  await pages.keep('/a', page())
  expect(asked.some(([, wanted]) => wanted === 'keep')).toBe(false)
})

it('shares no page without tags, and none that is too large', async () => {
  for (const unfit of [{ ...page(), tags: [] }, page(Buffer.alloc(2 * 1_024 * 1_024 + 1))]) {
    await pages.find('/a')
    await pages.keep('/a', unfit)
  }
  expect(asked.some(([, wanted]) => wanted === 'keep')).toBe(false)
})
