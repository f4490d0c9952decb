import writeWorkbook from 'write-excel-file/node'

import type { Queryable } from '#db/client'

import type { Actor } from '../account/actor.ts'
import { listDivisions } from '../division/list-divisions.ts'
import { laySheets } from './lay-sheets.ts'
import { listPersonRanks } from './list-person-ranks.ts'
import { listPlaceRanks } from './list-place-ranks.ts'
import { wordPeriod, type comparedWith, type Period } from './period.ts'
import { requirePlace } from './require-place.ts'
import { wordOverseen } from './word-overseen.ts'

export interface Workbook {
  title: string
  bytes: Buffer
}

/** A place's figures of a period as an Excel file; refused to those who oversee none of the place. */
export async function getWorkbook(
  db: Queryable,
  input: {
    actor: Actor
    placeCode: string
    period: Period
    compared: ReturnType<typeof comparedWith>
  },
): Promise<Workbook> {
  const { actor, placeCode, period, compared } = input
  requirePlace(actor, placeCode)
  const divisions = await listDivisions(db)
  const place = divisions.find(({ code }) => code === placeCode)
  const level = place?.level
  const below = level === 'province' || level === 'prefecture'
  const [places, people] = await Promise.all([
    below ? listPlaceRanks(db, { ...input, place: { code: placeCode, level } }) : [],
    listPersonRanks(db, input),
  ])
  const name = place ? wordOverseen(actor, place, divisions) : ''
  const title = `${name} ${wordPeriod(period)}`.trim()
  const sheets = laySheets({
    title,
    compared: `${wordPeriod(compared)}${compared.partial ? '同期' : ''}`,
    places,
    people,
  })
  return { title, bytes: await writeWorkbook(sheets).toBuffer() }
}
