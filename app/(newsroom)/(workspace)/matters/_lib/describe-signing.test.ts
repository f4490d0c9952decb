import { expect, it } from 'vitest'

import { explainWaiting, warnSigner } from './describe-signing.ts'

const [CLERK, SIGNER, SECOND] = [1, 2, 3]
const one = [{ accountId: SIGNER, name: '签发人甲' }]
const two = [...one, { accountId: SECOND, name: '签发人乙' }]

it('warns a signer before the press, names who can sign, and the way where nobody else can', () => {
  const warn = (accountId: number, draftedBy: number | null, signers = one) =>
    warnSigner({ accountId, draftedBy, signers })
  expect(warn(CLERK, null)).toBeNull()
  expect(warn(SIGNER, CLERK, two)).toContain('送出以后由签发人乙签发')
  expect(warn(SIGNER, CLERK)).toContain('退回重写')
  expect(warn(SIGNER, null)).toContain('请经办人来写')
  expect(warn(SIGNER, SIGNER)).toContain('请经办人来写')
})

it('says who signs what waits, and what to do where the only signer wrote it', () => {
  const explain = (accountId: number, draftedBy: number, signers = one, isByLink = false) =>
    explainWaiting({ accountId, draftedBy, signers, isByLink })
  expect(explain(CLERK, CLERK)).toBe('您起草的，等签发人甲签发：起草的人和签发的人不能是同一位。')
  expect(explain(SIGNER, SIGNER, two)).toContain('等签发人乙签发')
  expect(explain(SIGNER, SIGNER)).toContain('请经办人打开这一件')
  expect(explain(CLERK, SIGNER)).toContain('点下面的“送签发人”，就由签发人甲签发')
  expect(explain(CLERK, CLERK, [])).toContain('请管理员加一位')
  expect(explain(CLERK, SECOND, [], true)).toContain('代录')
  expect(explain(SECOND, SECOND, one, true)).toContain('凭您开的链接')
})
