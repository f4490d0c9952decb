import { describe, expect, it } from 'vitest'

import { eventLine, jobLine, mailLine } from './delivery-lines.ts'
import { formatError } from './format-error.ts'

const NOW = new Date('2026-03-20T02:00:00Z')
const ago = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000)

describe('what is stuck, in words', () => {
  const mail = {
    id: 7,
    subject: '退回修改',
    address: 'jia@example.org',
    name: '甲某',
    createdAt: ago(90),
    attempts: 3,
    nextAttemptAt: ago(-30),
    lastError: null,
  }

  it('shows the state of a mail and when it is tried again', () => {
    expect(mailLine({ ...mail, state: 'waiting' }, NOW)).toMatchObject({
      state: '等着发，试过 3 次，3月20日 10:30 再试',
      age: '1小时30分',
      late: false,
      retry: { mailId: 7 },
    })
    expect(mailLine({ ...mail, state: 'unsure' }, NOW)).toMatchObject({
      state: '不知道到了没有，试过 3 次',
      late: true,
    })
    expect(mailLine({ ...mail, state: 'sending' }, NOW).retry).toBeNull()
  })

  it('says of an event whether it was tried at all', () => {
    const event = { id: 9, event: 'edition.returned', createdAt: ago(5), nextAttemptAt: null }
    expect(eventLine({ ...event, attempts: 0, lastError: null }, NOW).state).toBe('还没有送')
    expect(eventLine({ ...event, attempts: 2, lastError: 'x' }, NOW)).toMatchObject({
      state: '试过 2 次',
      late: true,
    })
  })

  it('offers to repeat a job of the clock, and leaves the others to their rows', () => {
    const job = {
      id: 'a',
      state: 'failed' as const,
      createdAt: ago(5),
      startAfter: ago(5),
      attempts: 5,
      lastError: 'x',
    }
    expect(jobLine({ ...job, name: 'prune' }, NOW).retry).toEqual({ job: 'prune', jobId: 'a' })
    expect(jobLine({ ...job, name: 'send-mail' }, NOW)).toMatchObject({
      what: '发邮件',
      retry: null,
    })
  })
})

describe('an error', () => {
  it.each([
    ['connect ECONNREFUSED 10.0.0.5:465', '连不上邮件服务器'],
    ['Invalid login: 535 Authentication failed', '邮件服务器不认门户的用户名或密码'],
    ['550 5.1.1 <a@b.cn>: Recipient address rejected: User unknown', '收件地址不存在'],
    ['452 4.2.2 The email account is over quota', '收件人的邮箱满了'],
    ['Connection closed unexpectedly', '传到一半断了，或者等得太久'],
    ['/api/internal/publish-due answered 500: {}', '网站进程没有办成'],
    ['The database does not answer (11ebe111)', '数据库没有应答'],
    ['Database error ECONNREFUSED (11ebe111)', '数据库没有应答'],
    ['job timed out', '做得太久没有做完，或者做它的进程停了'],
    ['what', '没有见过的错误，原话是'],
  ])('%s is worded', (error, words) => expect(formatError(error)).toBe(words))

  it('that is in words is left as it is', () => expect(formatError('账号已停用')).toBeNull())
})
