import { ASLEEP_DAYS } from '#domain/account/asleep/is-asleep'
import type { AccountFilter, AccountState } from '#domain/account/list-accounts'

export const ACCOUNT_STATE_LABELS = {
  open: '在用',
  invited: '还没设密码',
  closed: '已停用',
} as const satisfies Record<AccountState, string>

export const ACCOUNT_FILTER_LABELS = {
  ...ACCOUNT_STATE_LABELS,
  asleep: `${ASLEEP_DAYS} 天没用过`,
} as const satisfies Record<AccountFilter, string>

export function stateOf(account: { closedAt: Date | null; joined: boolean }): AccountState {
  if (account.closedAt) return 'closed'
  return account.joined ? 'open' : 'invited'
}
