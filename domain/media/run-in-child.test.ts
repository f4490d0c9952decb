import { spawnSync } from 'node:child_process'
import { chmod, chown, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { existsSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

import sharp from 'sharp'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'

import { inNamespace } from './child-barrier.ts'
import { readChildFile } from './child-file.ts'
import { inTurn } from './child-queue.ts'
import { CHILD_FOLDER, runInChild, type ChildResult } from './run-in-child.ts'

const PROBE = join(import.meta.dirname, 'testing', 'probe-child.ts')
const isRoot = process.getuid?.() === 0

let data = ''
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'portal-data-'))
})
afterEach(() => rm(data, { recursive: true, force: true }))

const attempt = (...args: string[]) =>
  runInChild(PROBE, { owner: 'portal', args, bytes: Buffer.from('x') }, (result) =>
    Promise.resolve(result),
  )

async function keepPrivate(name: string, bytes: Uint8Array | string): Promise<string> {
  const path = join(data, name)
  await writeFile(path, bytes, { mode: 0o600 })
  return path
}

it('starts a child without a secret in its environment', async () => {
  process.env['NEXTAUTH_SECRET'] ??= 'only-for-the-portal'
  const { code, output } = await attempt('environment')
  expect(code).toBe(0)
  expect(
    (JSON.parse(output) as string[]).filter((name) => /SECRET|URL|PASSWORD/.test(name)),
  ).toEqual([])
})

it('lets a child read none of the portal’s files', async () => {
  const secrets = await keepPrivate('secrets.json', '{"appPassword":"canary"}')
  const result = await attempt('read', secrets)
  expect(result.code).not.toBe(0)
  expect(result.output).not.toContain('canary')
})

it.runIf(isRoot)('keeps native code out of them too, as a user of its own', async () => {
  const picture = await sharp({ create: { width: 9, height: 9, channels: 3, background: '#fff' } })
    .png()
    .toBuffer()
  const path = await keepPrivate('private.png', picture)
  await chmod(data, 0o755)
  expect((await attempt('decode', path)).code).not.toBe(0)
  await chmod(path, 0o644)
  expect((await attempt('decode', path)).output).toContain('png')
})

it.each(['allocate', 'flood', 'write'])(
  'stops a child that goes beyond its limits: %s',
  async (one) => {
    const { code, output } = await attempt(one)
    expect(code).not.toBe(0)
    expect(output.length).toBeLessThan(5 * 1_024 * 1_024)
  },
)

it('takes over plain files alone, and leaves nothing behind', async () => {
  const secret = await keepPrivate('secrets.json', 'canary')
  let folder = ''
  const take = async (result: ChildResult) => {
    folder = result.folder
    await symlink(secret, join(folder, 'picture.png'))
    await expect(readChildFile(folder, 'picture.png', 100)).rejects.toThrow('ELOOP')
    await writeFile(join(folder, 'other.png'), 'x'.repeat(101))
    await expect(readChildFile(folder, 'other.png', 100)).rejects.toThrow('at most 100')
    await expect(readChildFile(folder, '.', 100)).rejects.toThrow()
  }
  await runInChild(PROBE, { owner: 'portal', args: ['environment'], bytes: Buffer.from('x') }, take)
  expect(existsSync(folder)).toBe(false)
})

it('makes a folder only when its turn has come, so that nothing can clean it up before', async () => {
  const { promise: ended, resolve: end } = Promise.withResolvers<void>()
  const isOurs = (name: string) => name.startsWith(CHILD_FOLDER)
  let whileWaiting: string[] | undefined
  // The bytes are counted when the work is put in the line.
  class Counted extends Uint8Array {
    override get byteLength() {
      whileWaiting ??= readdirSync(data).filter(isOurs)
      end()
      return super.byteLength
    }
  }
  vi.stubEnv('TMPDIR', data)
  await chmod(data, 0o755)
  const first = inTurn(91, 1, () => ended)
  const work = { owner: 91, args: ['environment'], bytes: new Counted(1) }
  const folder = await runInChild(PROBE, work, (result) => Promise.resolve(result.folder))
  await first
  vi.unstubAllEnvs()
  expect([dirname(folder), whileWaiting]).toEqual([data, []])
})

it.runIf(isRoot)('hides the data folder in a namespace where the portal is no root', async () => {
  const user = { uid: 61_978, gid: 61_978 }
  const run = (command: string[]) =>
    spawnSync('/bin/sh', ['-c', 'exec "$@"', 'sh', ...command], { ...user, encoding: 'utf8' })
  const open = await mkdtemp(join(tmpdir(), 'portal-data-'))
  await chown(open, user.uid, user.gid)
  await writeFile(join(open, 'secrets.json'), 'canary')
  await chmod(join(open, 'secrets.json'), 0o644)
  const read = ['/bin/sh', '-c', `umount '${open}'; cat '${open}'/*; exit 0`]
  expect(run(read).stdout).toContain('canary')
  const hidden = run(inNamespace(open, read))
  await rm(open, { recursive: true })
  // A system that lets nobody have one runs nothing.
  expect(hidden.stdout).toBe('')
})
