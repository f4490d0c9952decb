import { describe, expect, it } from 'vitest'

import common from '../data/common-passwords.json' with { type: 'json' }
import { DEMO_PASSWORD, findPasswordIssue } from './new-password.ts'

const OWNER = { loginName: 'wangfang', displayName: '王芳' }
const COMMON = '这个密码太常见，别人一猜就中，请换一个'
const NAMED = '密码里不能有自己的用户名或姓名'

describe('a new password', () => {
  it.each([
    ['九个字符的短密码啊', '密码至少 10 位'],
    ['长'.repeat(129), '密码最多 128 位'],
    ['qwertyuiop', COMMON],
    ['QwertyUiop', COMMON],
    ['ｑｗｅｒｔｙｕｉｏｐ', COMMON],
    ['woaini1314520', COMMON],
    ['2026password!!', COMMON],
    ['password 2026', COMMON],
    ['aaaaaaaaaa', COMMON],
    ['789789789789', COMMON],
    ['3456789:;<=', COMMON],
    ['zyxwvutsrqp', COMMON],
    [DEMO_PASSWORD, COMMON],
    ['WangFang-1988-gs', NAMED],
    ['庄浪的王 芳在写稿子', NAMED],
  ])('%s is refused', (password, issue) => {
    expect(findPasswordIssue(password, OWNER)).toBe(issue)
  })

  it.each([
    '陇原上的一句很长的密码',
    'long enough 2026',
    'vL7-kq2x-Pm',
    '😀山高水长八百里'.repeat(2),
  ])('%s will do', (password) => {
    expect(findPasswordIssue(password, OWNER)).toBeNull()
  })

  it('takes 128 characters, however many units they have', () => {
    const alternating = Array.from({ length: 128 }, (_, index) => (index % 5 ? '💧' : '山')).join(
      '',
    )
    expect(findPasswordIssue(alternating, OWNER)).toBeNull()
  })

  it('does not take a short name for a telling one', () => {
    const owner = { loginName: 'ab', displayName: '李' }
    expect(findPasswordIssue('李子树下的 abacus 一把', owner)).toBeNull()
  })

  it('is held against at most ten thousand common ones, each in the form they are compared in', () => {
    expect(common.passwords.length).toBeLessThanOrEqual(10_000)
    const all = [...common.added, ...common.passwords]
    expect(all.filter((one) => one !== one.normalize('NFKC').toLowerCase())).toEqual([])
  })
})
