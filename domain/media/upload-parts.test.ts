import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, expect, it } from 'vitest'

import type { Role } from '#db/states'
import { isDiskFull } from '#lib/process/disk-full'

import { openBucketStore } from './store/bucket-store.ts'
import { openFolderStore } from './store/folder-store.ts'
import type { MediaStore } from './store/media-store.ts'
import { openBucket } from './testing/media-stores.ts'
import { countReceived, receivePart, takeReceived } from './upload-parts.ts'

let folder = ''
let store: MediaStore
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portal-parts-'))
  store = openFolderStore(folder)
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const actor = (accountId: number, role: Role = 'correspondent') => ({
  accountId,
  displayName: '甲',
  divisionCode: '620825',
  grants: [{ role, divisionCode: '620825' }],
})
const KEY = `random-${'ab'.repeat(32)}`
const OTHER = `random-${'cd'.repeat(32)}`
const part = (offset: number, text: string) => ({ key: KEY, offset, bytes: Buffer.from(text) })

it('goes on where it stopped, and returns the whole file once', async () => {
  expect(await countReceived(actor(1), KEY, store)).toBe(0)
  expect(await receivePart(actor(1), part(0, 'abc'), store)).toBe(3)
  expect(await receivePart(actor(1), part(3, 'de'), store)).toBe(5)
  expect(await countReceived(actor(1), KEY, store)).toBe(5)
  expect(Buffer.from(await takeReceived(actor(1), KEY, store)).toString()).toBe('abcde')
  await expect(takeReceived(actor(1), KEY, store)).rejects.toMatchObject({ code: 'not-found' })
})

it('never writes a part twice or over a gap', async () => {
  await receivePart(actor(1), part(0, 'abc'), store)
  expect(await receivePart(actor(1), part(0, 'abc'), store)).toBe(3)
  expect(await receivePart(actor(1), part(7, 'x'), store)).toBe(3)
  expect(Buffer.from(await takeReceived(actor(1), KEY, store)).toString()).toBe('abc')
})

it('keeps each person’s files apart', async () => {
  await receivePart(actor(1), part(0, 'abc'), store)
  expect(await countReceived(actor(2), KEY, store)).toBe(0)
})

it('sweeps away what never became whole', async () => {
  await receivePart(actor(1), part(0, 'abc'), store)
  const old = new Date(Date.now() - 25 * 3_600_000)
  await utimes(join(folder, '1', KEY, '000000000000-3'), old, old)
  await receivePart(actor(1), { ...part(0, 'x'), key: OTHER }, store)
  expect(await readdir(join(folder, '1'))).toEqual([OTHER])
})

it('refuses a key that is none, who does not write, and too many at once', async () => {
  for (const key of ['', '../etc/passwd', KEY.toUpperCase(), 'ab'.repeat(32), `${KEY}0`]) {
    await expect(countReceived(actor(1), key, store)).rejects.toMatchObject({
      code: 'invalid-input',
    })
  }
  await expect(receivePart(actor(1, 'auditor'), part(0, 'a'), store)).rejects.toMatchObject({
    code: 'forbidden',
  })
  for (let n = 10; n < 40; n += 1) {
    await receivePart(actor(1), { ...part(0, 'a'), key: `random-${`${n}`.repeat(32)}` }, store)
  }
  await expect(receivePart(actor(1), part(0, 'a'), store)).rejects.toMatchObject({
    code: 'limit-reached',
  })
})

it('writes parts that come at once one after the other', async () => {
  const whole = randomBytes(600_000)
  const key = `sha256-${createHash('sha256').update(whole).digest('hex')}`
  const parts = [0, 200_000, 400_000].map((offset) => ({
    key,
    offset,
    bytes: whole.subarray(offset, offset + 200_000),
  }))
  for (let received = 0; received < whole.byteLength;) {
    const answers = await Promise.all(
      [...parts, ...parts].map((part) => receivePart(actor(1), part, store)),
    )
    received = Math.max(...answers)
  }
  expect(Buffer.from(await takeReceived(actor(1), key, store)).equals(whole)).toBe(true)
})

it('refuses a file that is not the one its key promised, and does not keep it', async () => {
  const key = `sha256-${createHash('sha256').update('abc').digest('hex')}`
  await receivePart(actor(1), { ...part(0, 'abd'), key }, store)
  await expect(takeReceived(actor(1), key, store)).rejects.toMatchObject({ code: 'invalid-input' })
  expect(await countReceived(actor(1), key, store)).toBe(0)
  await receivePart(actor(1), { ...part(0, 'abc'), key }, store)
  expect(Buffer.from(await takeReceived(actor(1), key, store)).toString()).toBe('abc')
})

it('counts nothing that a full disk did not take', async () => {
  const full = async () => {
    throw Object.assign(new Error('ENOSPC: write'), { code: 'ENOSPC' })
  }
  const error = await receivePart(actor(1), part(0, 'abc'), { ...store, write: full }).catch(
    (one: unknown) => one,
  )
  expect(isDiskFull(error)).toBe(true)
  expect(await countReceived(actor(1), KEY, store)).toBe(0)
})

it('counts from the beginning to the first gap, and nothing that is half written', async () => {
  await receivePart(actor(1), part(0, 'abc'), store)
  // Another web server was sent what comes later, and was killed while it wrote.
  await writeFile(join(folder, '1', KEY, '000000000006-3'), 'ghi')
  await writeFile(join(folder, '1', KEY, '000000000003-3.draft'), 'de')
  expect(await countReceived(actor(1), KEY, store)).toBe(3)
  await receivePart(actor(1), part(3, 'def'), store)
  expect(await countReceived(actor(1), KEY, store)).toBe(9)
  expect(Buffer.from(await takeReceived(actor(1), KEY, store)).toString()).toBe('abcdefghi')
})

it('goes on in a bucket where it stopped, at whichever web server', async () => {
  const bucket = await openBucket()
  await receivePart(actor(1), part(0, 'abc'), bucket.store)
  const other = openBucketStore(bucket.bucket)
  expect(await countReceived(actor(1), KEY, other)).toBe(3)
  expect(await receivePart(actor(1), part(3, 'de'), other)).toBe(5)
  expect(Buffer.from(await takeReceived(actor(1), KEY, bucket.store)).toString()).toBe('abcde')
  expect(await other.isEmpty()).toBe(true)
  await bucket.close()
})
