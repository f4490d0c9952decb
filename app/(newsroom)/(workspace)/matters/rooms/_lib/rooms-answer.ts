import type { PlannedSheet } from '../../_lib/planned-sheet.ts'

export interface RoomsAnswer {
  shown: PlannedSheet | null
  taken: { added: number; changed: number } | null
}
