import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { expect, it } from 'vitest'

import { EXIT_CODES } from '../../media/exit-codes.ts'
import type { Card } from './card-texts.ts'

const CARD: Card = {
  siteName: '试站',
  divisionName: '庄浪县',
  headline: '县政协召开主席会议',
  day: '2026年3月16日',
  terrain: 'hills',
  seed: 1,
  photo: null,
  focus: { x: 50, y: 25 },
}

it.runIf(existsSync('/dev/full'))('says that the disk is full when it is', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'portal-full-'))
  await symlink('/dev/full', join(folder, 'share.jpg'))
  const program = join(import.meta.dirname, 'draw-pictures.ts')
  const { status } = spawnSync(process.execPath, [program, folder], { input: JSON.stringify(CARD) })
  expect(status).toBe(EXIT_CODES.diskFull)
  await rm(folder, { recursive: true })
})
