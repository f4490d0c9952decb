import type { ComparedRegister } from '#domain/matter/register/compare-register'

import type { PlannedSheet } from '../../_lib/planned-sheet.ts'

export interface RegisterAnswer {
  /** With how many proposals of the register the sheet does not name. */
  shown:
    | (PlannedSheet & Pick<ComparedRegister, 'untouched' | 'kinds' | 'newUnits' | 'alikeUnits'>)
    | null
  taken: { sessionId: number; count: number; isWaiting: boolean; withdrawn: number } | null
}
