import type { AccountState } from '#domain/account/list-accounts'

export const ACCOUNT_STATE_LABELS = {
  open: '在用',
  invited: '还没设密码',
  closed: '已停用',
} as const satisfies Record<AccountState, string>

export function stateOf(account: { closedAt: Date | null; joined: boolean }): AccountState {
  if (account.closedAt) return 'closed'
  return account.joined ? 'open' : 'invited'
}
