import type { StoredProposal } from '#db/schema/matter/matter-private'

import { readRow } from '../read-row.ts'
import type { RegisterCells } from '../register-columns.ts'

export const SESSION = { term: 10, number: 2 }
export const TODAY = '9999-12-31'
export const read = (cells: Partial<RegisterCells>, known?: StoredProposal) =>
  readRow(
    { number: '1', title: '关于修路的提案', ...cells },
    { session: SESSION, today: TODAY, known },
  )
export const issuesOf = (cells: Partial<RegisterCells>) => {
  const row = read(cells)
  return 'issues' in row ? row.issues.join('；') : ''
}
