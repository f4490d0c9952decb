import type { RowFate } from '#domain/matter/register/plan-register'

/** A sheet of rooms that was looked at: its rows under a seal, and their fates. */
export interface ShownRooms {
  sealed: string
  rows: readonly (RowFate & { line: number })[]
  /** Which column of the sheet was taken for which of ours. */
  mapped: readonly { name: string; header: string }[]
  unused: readonly string[]
  /** Rows that add others up: they are left out. */
  sums: readonly number[]
}

export interface RoomsAnswer {
  shown: ShownRooms | null
  taken: { added: number; changed: number } | null
}
