import type { Queryable } from '#db/client'

import type { Actor } from '../account/actor.ts'
import { listDivisions } from '../division/list-divisions.ts'
import { buildWorkbook } from '../worker/build-workbook.ts'
import { laySheets } from './lay-sheets.ts'
import { listPersonRanks } from './list-person-ranks.ts'
import { listDivisionRanks } from './list-division-ranks.ts'
import { formatPeriod, type comparedWith, type Period } from './period.ts'
import { requireDivision } from './require-division.ts'
import { formatOverseen } from './format-overseen.ts'

export interface Workbook {
  title: string
  bytes: Buffer
}

/** A place's figures of a period as an Excel file; refused to those who oversee none of the place. */
export async function getWorkbook(
  db: Queryable,
  input: {
    actor: Actor
    divisionCode: string
    period: Period
    compared: ReturnType<typeof comparedWith>
  },
): Promise<Workbook> {
  const { actor, divisionCode, period, compared } = input
  requireDivision(actor, divisionCode)
  const divisions = await listDivisions(db)
  const division = divisions.find(({ code }) => code === divisionCode)
  const level = division?.level
  const below = level === 'province' || level === 'prefecture'
  const [ranks, people] = await Promise.all([
    below ? listDivisionRanks(db, { ...input, division: { code: divisionCode, level } }) : [],
    listPersonRanks(db, input),
  ])
  const name = division ? formatOverseen(actor, division, divisions) : ''
  const title = `${name} ${formatPeriod(period)}`.trim()
  const sheets = laySheets({
    title,
    compared: `${formatPeriod(compared)}${compared.partial ? '同期' : ''}`,
    divisions: ranks,
    people,
  })
  return { title, bytes: await buildWorkbook(sheets) }
}
