import type { PlannedRow } from '#domain/matter/register/plan-register'
import type { ParsedTable } from '#domain/roster/parse-table'

/** A sheet that was looked at: its rows under a seal, to be sent again with the order to take them in, and their fates. */
export interface PlannedSheet extends Pick<ParsedTable<string>, 'unused' | 'leftOut' | 'unread'> {
  sealed: string
  /** Whose rows they become. */
  target: string
  rows: readonly PlannedRow[]
  /** Which column of the sheet was taken for which of ours. */
  mapped: readonly { name: string; header: string }[]
}
