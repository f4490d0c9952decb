import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

import { afterAll, beforeAll, expect, it } from 'vitest'

import { findFreePort } from '#lib/process/port'

const run = promisify(execFile)
const PROGRAM = join(import.meta.dirname, 'try-mail.ts')

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'try-mail-'))
})
afterAll(() => rm(folder, { recursive: true }))

const tryMail = (env: Record<string, string>) =>
  run(process.execPath, [PROGRAM, 'jia@example.org'], {
    cwd: join(import.meta.dirname, '..', '..'),
    env: { ...process.env, DATA_DIR: folder, ...env },
  })

it('sends one mail as the portal would', async () => {
  await tryMail({ SMTP_URL: '', MAIL_FROM: 'portal@example.org' })
  const [name = ''] = await readdir(join(folder, 'mail'))
  const mail = await readFile(join(folder, 'mail', name), 'utf8')
  expect(mail).toContain('To: jia@example.org')
  expect(mail).toContain('From: portal@example.org')
})

it('ends with what the mail server answered when it took nothing', async () => {
  const closed = `smtp://127.0.0.1:${await findFreePort()}`
  await expect(
    tryMail({ SMTP_URL: closed, MAIL_FROM: 'portal@example.org' }),
  ).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining('ECONNREFUSED') })
})
