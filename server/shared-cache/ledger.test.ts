import { beforeEach, expect, it } from 'vitest'

import { openAskInTime } from './ask-in-time.ts'
import { openLedger, type Answer, type Ledger, type RunScript } from './ledger.ts'

let clock: number
let isAway: boolean
let turns: boolean[]
let heard: string[][]
let asked: string[][]
let reply: Partial<Answer>
let ledger: Ledger

const run: RunScript = async (_entry, [wanted, _fresh, generation, number, ...args]) => {
  asked.push([wanted, generation, number, ...args].map(String))
  await Promise.resolve()
  if (isAway) throw new Error('Socket closed')
  const none = { since: null, bytes: null, ageSeconds: 0, isBeingMade: false }
  return { generation: '-1', last: 1, ...none, ...reply }
}

beforeEach(() => {
  clock = 10_000
  isAway = false
  turns = []
  heard = []
  asked = []
  reply = {}
  ledger = openLedger(run, {
    onDropped: (tags) => heard.push([...tags]),
    askInTime: openAskInTime({ onTurn: (away) => turns.push(away), now: () => clock }),
  })
})

it('learns what others dropped before it uses the answer, and says from then on that it knows', async () => {
  await ledger.ask('/a', 'find')
  reply = { last: 4, since: ['home', 'article:1'] }
  await ledger.ask('/a', 'find')
  expect(heard).toEqual([['home', 'article:1']])
  reply = { last: 4, since: [] }
  await ledger.ask('/a', 'find')
  expect(heard).toHaveLength(1)
  expect(asked.map(([, ...known]) => known)).toEqual([
    ['', '0'],
    ['-1', '1'],
    ['-1', '4'],
  ])
})

it('does without a cache that is away: it is asked once, and then not for a while', async () => {
  isAway = true
  expect(await ledger.ask('/a', 'find')).toBeNull()
  expect(await ledger.ask('/a', 'find')).toBeNull()
  expect(asked).toHaveLength(1)
  isAway = false
  clock += 2_000
  expect(await ledger.ask('/a', 'find')).not.toBeNull()
  expect(turns).toEqual([true, false])
})

it('waits for no answer that does not come', async () => {
  const silent = openLedger(() => new Promise(() => {}), {
    onDropped: () => {},
    askInTime: openAskInTime(),
  })
  expect(await silent.ask('/a', 'find')).toBeNull()
})

it('delivers what it could not, before it believes anything of the cache again', async () => {
  isAway = true
  await ledger.drop(['home'])
  clock += 2_000
  await ledger.drop(['article:1'])
  isAway = false
  clock += 2_000
  asked = []
  await ledger.ask('/a', 'find')
  expect(asked).toEqual([
    ['drop', '', '0', '0', 'home', 'article:1'],
    ['find', '-1', '1'],
  ])
})

it('has the cache begin again when it could not deliver more than it remembers', async () => {
  await ledger.ask('/a', 'find')
  isAway = true
  await ledger.drop(Array.from({ length: 10_000 }, (_, number) => `article:${number}`))
  isAway = false
  clock += 2_000
  await ledger.drop([])
  expect(asked.at(-1)?.slice(0, 3)).toEqual(['drop', '-1', String(Number.MAX_SAFE_INTEGER)])
})

it('has caught up with a new generation only after a look that began when it was known', async () => {
  const first = ledger.beginLook()
  await first.done()
  expect(ledger.isCaughtUp()).toBe(false)
  await ledger.beginLook().done()
  expect(ledger.isCaughtUp()).toBe(true)
  reply = { generation: '-2' }
  await ledger.ask('/a', 'find')
  expect(ledger.isCaughtUp()).toBe(false)
})

it('says with each look that it keeps up', async () => {
  await ledger.beginLook().done()
  expect(asked).toEqual([['drop', '', '0', '1']])
})
