import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import sharp from 'sharp'
import { expect, it } from 'vitest'

import { EXIT_CODES } from './exit-codes.ts'

it.runIf(existsSync('/dev/full'))('distinguishes a full disk from a damaged picture', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'portal-full-'))
  const input = await sharp({
    create: { width: 800, height: 600, channels: 3, background: '#875' },
  })
    .jpeg()
    .toBuffer()
  const program = join(import.meta.dirname, 'encode-picture.ts')
  const encode = (bytes: Buffer) =>
    spawnSync(process.execPath, [program, folder, 'jpeg'], { input: bytes }).status
  expect(encode(input)).toBe(0)
  expect(encode(input.subarray(0, 500))).toBe(1)
  await rm(join(folder, '720.webp'))
  await symlink('/dev/full', join(folder, '720.webp'))
  expect(encode(input)).toBe(EXIT_CODES.diskFull)
  await rm(folder, { recursive: true })
})
