import type { ParsedTable } from '#domain/roster/parse-table'
import type { PlannedLine } from '#domain/roster/plan-roster'

/** A file that was looked at: its lines under a seal, to be sent again with the order to take them in, and their fates. */
export interface ShownRoster {
  sealed: string
  plan: readonly PlannedLine[]
  unused: readonly string[]
  unread: ParsedTable<string>['unread']
}

export interface NewLink {
  accountId: number
  displayName: string
  division: string
  loginName: string
  address: string
  /** In words. */
  until: string
}

export interface RosterAnswer {
  shown: ShownRoster | null
  taken: { links: readonly NewLink[]; csv: string } | null
}
