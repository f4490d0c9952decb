import { createHash, randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rm, symlink, utimes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, expect, it } from 'vitest'

import type { Role } from '#db/states'
import { isDiskFull } from '#lib/process/disk-full'

import { countReceived, receivePart, takeReceived } from './upload-parts.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portal-parts-'))
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
  expect(await countReceived(actor(1), KEY, folder)).toBe(0)
  expect(await receivePart(actor(1), part(0, 'abc'), folder)).toBe(3)
  expect(await receivePart(actor(1), part(3, 'de'), folder)).toBe(5)
  expect(await countReceived(actor(1), KEY, folder)).toBe(5)
  expect(Buffer.from(await takeReceived(actor(1), KEY, folder)).toString()).toBe('abcde')
  await expect(takeReceived(actor(1), KEY, folder)).rejects.toMatchObject({ code: 'not-found' })
})

it('never writes a part twice or over a gap', async () => {
  await receivePart(actor(1), part(0, 'abc'), folder)
  expect(await receivePart(actor(1), part(0, 'abc'), folder)).toBe(3)
  expect(await receivePart(actor(1), part(7, 'x'), folder)).toBe(3)
  expect(Buffer.from(await takeReceived(actor(1), KEY, folder)).toString()).toBe('abc')
})

it('keeps each person’s files apart', async () => {
  await receivePart(actor(1), part(0, 'abc'), folder)
  expect(await countReceived(actor(2), KEY, folder)).toBe(0)
})

it('sweeps away what never became whole', async () => {
  await receivePart(actor(1), part(0, 'abc'), folder)
  const old = new Date(Date.now() - 25 * 3_600_000)
  await utimes(join(folder, '1', KEY), old, old)
  await receivePart(actor(1), { ...part(0, 'x'), key: OTHER }, folder)
  expect(await readdir(join(folder, '1'))).toEqual([OTHER])
})

it('refuses a key that is none, who does not write, and too many at once', async () => {
  for (const key of ['', '../etc/passwd', KEY.toUpperCase(), 'ab'.repeat(32), `${KEY}0`]) {
    await expect(countReceived(actor(1), key, folder)).rejects.toMatchObject({
      code: 'invalid-input',
    })
  }
  await expect(receivePart(actor(1, 'auditor'), part(0, 'a'), folder)).rejects.toMatchObject({
    code: 'forbidden',
  })
  for (let n = 10; n < 40; n += 1) {
    await receivePart(actor(1), { ...part(0, 'a'), key: `random-${`${n}`.repeat(32)}` }, folder)
  }
  await expect(receivePart(actor(1), part(0, 'a'), folder)).rejects.toMatchObject({
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
      [...parts, ...parts].map((part) => receivePart(actor(1), part, folder)),
    )
    received = Math.max(...answers)
  }
  expect(Buffer.from(await takeReceived(actor(1), key, folder)).equals(whole)).toBe(true)
})

it('refuses a file that is not the one its key promised, and does not keep it', async () => {
  const key = `sha256-${createHash('sha256').update('abc').digest('hex')}`
  await receivePart(actor(1), { ...part(0, 'abd'), key }, folder)
  await expect(takeReceived(actor(1), key, folder)).rejects.toMatchObject({ code: 'invalid-input' })
  expect(await countReceived(actor(1), key, folder)).toBe(0)
  await receivePart(actor(1), { ...part(0, 'abc'), key }, folder)
  expect(Buffer.from(await takeReceived(actor(1), key, folder)).toString()).toBe('abc')
})

it.runIf(existsSync('/dev/full'))('counts nothing that a full disk did not take', async () => {
  await mkdir(join(folder, '1'))
  await symlink('/dev/full', join(folder, '1', KEY))
  const error = await receivePart(actor(1), part(0, 'abc'), folder).catch((one: unknown) => one)
  expect(isDiskFull(error)).toBe(true)
  expect(await countReceived(actor(1), KEY, folder)).toBe(0)
})
