import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, expect, it, vi } from 'vitest'

import { writeDurably } from '#domain/media/write-durably'
import { openMailServer, type MailServer } from '#lib/testing/mail-server'

import { openCarrier } from './open-carrier.ts'

vi.mock('#domain/media/write-durably', { spy: true })

const MESSAGE = {
  id: 7,
  address: 'jia@example.org',
  createdAt: new Date('2026-03-20T02:00:00Z'),
  subject: '【陇原政协】退回修改',
  text: '甲某，您好',
  html: '<p>甲某，您好</p>',
}
const closing: (() => Promise<unknown> | void)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

async function mailServer(answers: MailServer['answers'] = {}) {
  const server = await openMailServer(answers)
  closing.push(() => server.close())
  const env = { SMTP_URL: server.url, MAIL_FROM: '"陇原政协" <portal@example.org>' }
  return { server, carrier: openCarrier(env, '') }
}

it('without a mail server lays a mail down as one file, however often it is sent', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'mail-'))
  closing.push(() => rm(folder, { recursive: true }))
  const carrier = openCarrier({}, folder)
  await carrier.send(MESSAGE)
  await carrier.send(MESSAGE)
  expect(await readdir(join(folder, 'mail'))).toEqual(['2026-03-20-7.eml'])
  const file = join(folder, 'mail', '2026-03-20-7.eml')
  expect(writeDurably).toHaveBeenLastCalledWith(file, expect.anything())
  const source = await readFile(file, 'utf8')
  expect(source).toMatch(/^To: jia@example\.org$/m)
  expect(source).toContain('Message-ID: <notice-7@localhost>')
  expect(source).toMatch(/multipart\/alternative/)
  expect(carrier.repeatable).toBe(true)
})

it('hands a mail to the server that is named, from the address that is named', async () => {
  const { server, carrier } = await mailServer()
  await carrier.send(MESSAGE)
  const talk = server.heard()
  expect(talk).toContain('MAIL FROM:<portal@example.org>')
  expect(talk).toContain('RCPT TO:<jia@example.org>')
  expect(talk).toContain('Message-ID: <notice-7@example.org>')
})

it('distinguishes a mailbox that is not there from a server that is busy and from a talk cut short', async () => {
  const judged = async (answers: MailServer['answers']) => {
    const { carrier } = await mailServer(answers)
    const error: unknown = await carrier.send(MESSAGE).then(
      () => null,
      (reason: unknown) => reason,
    )
    return carrier.judge(error)
  }
  expect(await judged({ RCPT: '550 no such user' })).toBe('refused-for-good')
  expect(await judged({ RCPT: '451 try later' })).toBe('refused-for-now')
  expect(await judged({ MAIL: null })).toBe('refused-for-now')
  expect(await judged({ END: '452 disk full' })).toBe('refused-for-now')
  expect(await judged({ END: null })).toBe('unsure')
})

it('does not start without a sender', () => {
  expect(() => openCarrier({ SMTP_URL: 'smtp://127.0.0.1' }, '')).toThrow(/MAIL_FROM/)
})
