import type { getAccount } from '#domain/account/get-account'
import { wordInstant, wordMoment } from '#lib/dates'

import { ACCOUNT_STATE_WORDS, stateOf } from '../../_lib/account-state.ts'

export type Account = Awaited<ReturnType<typeof getAccount>>

/** What is known of a person, in a few lines. */
export function AccountFacts({
  account,
  place,
  now,
}: {
  account: Account
  place: string
  now: Date
}) {
  const { loginName, closedAt, createdAt, lastSignIn } = account
  const rows = [
    ['用户名', loginName],
    ['单位', place],
    [
      '状态',
      ACCOUNT_STATE_WORDS[stateOf(account)] + (closedAt ? `，${wordInstant(closedAt)}` : ''),
    ],
    ['开账号', wordInstant(createdAt)],
    ['最近登录', lastSignIn ? wordMoment(lastSignIn, now) : '还没有登录过'],
  ] as const
  return (
    <dl className="fact-rows">
      {rows.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
