import type { getAccount } from '#domain/account/get-account'
import { formatInstant, formatMoment } from '#lib/dates'

import { ACCOUNT_STATE_LABELS, stateOf } from '../../_lib/account-state.ts'

export type Account = Awaited<ReturnType<typeof getAccount>>

/** What is known of a person, in a few lines. */
export function AccountFacts({
  account,
  divisionName,
  now,
}: {
  account: Account
  divisionName: string
  now: Date
}) {
  const { loginName, unit, mobile, closedAt, createdAt, factorSince, lastSignIn } = account
  const rows = [
    ['用户名', loginName],
    ['区划', divisionName],
    ['单位', unit ?? '没有填'],
    ['手机', mobile ?? '没有填'],
    [
      '状态',
      ACCOUNT_STATE_LABELS[stateOf(account)] + (closedAt ? `，${formatInstant(closedAt)}` : ''),
    ],
    ['开账号', formatInstant(createdAt)],
    ['两步验证', factorSince ? `${formatInstant(factorSince)} 起` : '没有开'],
    ['最近登录', lastSignIn ? formatMoment(lastSignIn, now) : '还没有登录过'],
  ] as const
  return (
    <dl className="grid grid-cols-[repeat(auto-fit,minmax(200px,1fr))] gap-x-6 gap-y-3 border-y border-line py-4">
      {rows.map(([label, value]) => (
        <div key={label}>
          <dt className="text-xs text-ink-2">{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
