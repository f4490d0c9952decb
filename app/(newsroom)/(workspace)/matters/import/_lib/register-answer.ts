import type { PlannedRow } from '#domain/matter/register/plan-register'

/** A sheet that was looked at: its rows under a seal, to be sent again with the order to take them in, and their fates. */
export interface ShownRegister {
  sealed: string
  rows: readonly PlannedRow[]
  /** Which column of the sheet was taken for which of ours. */
  mapped: readonly { name: string; header: string }[]
  unused: readonly string[]
  /** Rows that add others up: they are left out. */
  sums: readonly number[]
  /** How many proposals of the register the sheet does not name. */
  untouched: number
}

export interface RegisterAnswer {
  shown: ShownRegister | null
  taken: { sessionId: number; count: number; isWaiting: boolean; withdrawn: number } | null
}
