import type { RowFate } from '#domain/matter/register/plan-register'

/** A sheet that was looked at: its rows under a seal, to be sent again with the order to take them in, and their fates. */
export interface PlannedSheet {
  sealed: string
  rows: readonly (RowFate & { line: number })[]
  /** Which column of the sheet was taken for which of ours. */
  mapped: readonly { name: string; header: string }[]
  unused: readonly string[]
  /** Rows that add others up: they are left out. */
  sums: readonly number[]
}
