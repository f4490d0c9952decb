// Two web servers' pages on one cache, which does here what the script does with pages and who makes them.

import { beforeEach, expect, it } from 'vitest'

import { openAskInTime } from './ask-in-time.ts'
import { openLedger, type RunScript } from './ledger.ts'
import { openSharedPages, type SharedPages } from './shared-pages.ts'

const ONCE = { isOnce: true }
const page = (text: string) => ({ bytes: Buffer.from(text), tags: ['home'], seconds: 60 })

let lying: Map<string, Buffer>
let makers: Map<string, string>
let isAway: boolean
/** What happens while somebody waits, one after the other. */
let meanwhile: (() => Promise<unknown> | void)[]
let waited: number

const run: RunScript = async (entry, [wanted, , , , ...args]) => {
  if (isAway) throw new Error('Socket closed')
  const maker = String(args[0] ?? '')
  let isBeingMade = false
  if (wanted === 'find' && !lying.has(entry) && maker !== '') {
    if (!makers.has(entry)) makers.set(entry, maker)
    isBeingMade = makers.get(entry) !== maker
  }
  if (wanted === 'keep' || wanted === 'leave') {
    if (makers.get(entry) === maker) makers.delete(entry)
  }
  if (wanted === 'keep' && Buffer.isBuffer(args[4])) lying.set(entry, args[4])
  const bytes = (wanted === 'find' && lying.get(entry)) || null
  return { generation: '-1', last: 7, since: [], bytes, ageSeconds: 0, isBeingMade }
}

async function openWeb(): Promise<SharedPages> {
  const ledger = openLedger(run, { onDropped: () => {}, askInTime: openAskInTime() })
  await ledger.beginLook().done()
  await ledger.beginLook().done()
  return openSharedPages(ledger, async () => {
    waited += 1
    await meanwhile.shift()?.()
  })
}

let one: SharedPages
let other: SharedPages
const words = async (web: SharedPages, key = '/a') =>
  (await web.find(key, ONCE))?.bytes.toString() ?? null

beforeEach(async () => {
  lying = new Map()
  makers = new Map()
  isAway = false
  meanwhile = []
  waited = 0
  one = await openWeb()
  other = await openWeb()
})

it('is made by the first who asks, and the other waits for it', async () => {
  expect(await words(one)).toBeNull()
  meanwhile = [() => {}, () => one.keep('/a', page('made once'))]
  expect(await words(other)).toBe('made once')
  expect(waited).toBe(2)
})

it('is made by the other when the first leaves it, or what it made is not kept', async () => {
  await words(one)
  meanwhile = [() => one.leave('/a')]
  expect(await words(other)).toBeNull()
  expect(waited).toBe(1)
  await one.find('/b', ONCE)
  meanwhile = [() => one.keep('/b', { ...page('no tags'), tags: [] })]
  expect(await words(other, '/b')).toBeNull()
  expect(lying.size).toBe(0)
})

it('is made by the other, too, when the first takes too long or was killed', async () => {
  await words(one)
  expect(await words(other)).toBeNull()
  expect(waited).toBe(20)
  await other.keep('/a', page('its own'))
  expect(await words(one)).toBe('its own')
})

it('is waited for by nobody in the process that makes it', async () => {
  await words(one)
  expect(await words(one)).toBeNull()
  expect(waited).toBe(0)
})

it('is waited for by nobody who may not wait, and holds nobody up itself then', async () => {
  expect(await one.find('/a')).toBeNull()
  expect(await words(other)).toBeNull()
  expect(await one.find('/a')).toBeNull()
  expect(waited).toBe(0)
})

it('is made by each where the cache is away', async () => {
  isAway = true
  expect(await words(one)).toBeNull()
  expect(await words(other)).toBeNull()
  expect(waited).toBe(0)
})

it('is no longer waited for when the cache goes away meanwhile', async () => {
  await words(one)
  meanwhile = [() => void (isAway = true)]
  expect(await words(other)).toBeNull()
  expect(waited).toBe(1)
})
