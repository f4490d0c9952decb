import { count } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { matters } from '#db/schema/matter/matters'
import { formatPlenary } from '#lib/format-plenary'
import { dayColumn, notesSheet, textSheet, type TextColumn } from '#lib/formats/text-workbook'
import { Refusal } from '#lib/refusal'
import { requireAllowed } from '#lib/verdict'

import type { Actor } from '../../account/actor.ts'
import { buildWorkbook } from '../../worker/build-workbook.ts'
import { loadSession } from '../lock-session.ts'
import { canKeep, keepsAnywhere } from '../policy.ts'
import { readRegister } from './read-register.ts'
import { writeCells } from './read-row.ts'
import { REGISTER_COLUMNS, type RegisterCells, type RegisterField } from './register-columns.ts'
import { ofRegister } from '../steps.ts'
import { NOTES_SHEET } from '../../roster/parse-table.ts'

const WIDE: Partial<Record<RegisterField, number>> = {
  title: 50,
  leads: 24,
  joints: 24,
  otherMovers: 24,
}
const WIDTH = 12

const NOTES = [
  '一行一件提案，按提案号认：登记表里有的，改成表里的；没有的，新加；表里没写到的，不动。',
  '列可以少，也可以换顺序；没有的列，登记表里原来是什么还是什么。提案号一定要有。',
  '日期写成 2026-03-01。几个名字、几个单位之间用顿号隔开；主办写了几个单位，就是分办。',
  '状态写：待审查、已立案、已交办、办理中、已答复、已办结、不予立案、退回修改、并案、已转办、撤案。并案、撤案的，立过案的在“是否立案”写“是”。',
  '批办领办写成：甲某（领办）、乙某（督办）。办理结果写 A、B、C、D。',
  '满意度写满意、基本满意、不满意；态度和结果分开评价的，写在“办理态度”“办理结果评价”两列。',
  '“同意公开”写“是”的，公布以后读者看得到这一件和提案人姓名；其余的只算进数字。',
  '不要写手机号、身份证号、党派、民族。',
]

const DAYS: ReadonlySet<RegisterField> = new Set([
  'assignedOn',
  'dueOn',
  'answeredOn',
  'openedOn',
  'closedOn',
])

const COLUMNS = REGISTER_COLUMNS.map(({ field, name }): TextColumn<RegisterCells> =>
  DAYS.has(field)
    ? dayColumn(name, (row) => row[field] || null)
    : [name, WIDE[field] ?? WIDTH, (row) => row[field]],
)

/** Proposals as an Excel file with the columns that an import knows, and a sheet that says how to fill it in. */
const buildRegister = (rows: readonly RegisterCells[], unnumbered = 0): Promise<Buffer> =>
  buildWorkbook([
    textSheet('提案目录', COLUMNS, rows),
    notesSheet(NOTES_SHEET, [...describeLeftOut(unnumbered), ...NOTES]),
  ])

/** A sheet knows proposals by their numbers, so that what has none yet is counted and not listed. */
const describeLeftOut = (unnumbered: number): string[] =>
  unnumbered === 0 ? [] : [`还有 ${unnumbered} 件没有编号，不在这张表里，页面上的“收到”算了它们。`]

/** The register of a session with its movers, for who keeps it. */
export async function exportRegister(
  db: Queryable,
  { actor, sessionId }: { actor: Actor; sessionId: number },
): Promise<{ bytes: Buffer; name: string }> {
  const session = await loadSession(db, { actor, sessionId })
  requireAllowed(canKeep(actor, session.divisionCode))
  const rows = await readRegister(db, sessionId)
  const [received] = await db.select({ count: count() }).from(matters).where(ofRegister(sessionId))
  const unnumbered = (received?.count ?? 0) - rows.length
  const bytes = await buildRegister(
    rows.map((row) => writeCells(row, session)),
    unnumbered,
  )
  return { bytes, name: `${session.divisionName}政协${formatPlenary(session)}提案` }
}

/** An empty register to fill in. */
export async function getRegisterTemplate(actor: Actor): Promise<Buffer> {
  if (!keepsAnywhere(actor)) throw new Refusal('forbidden', '您不是提案专员')
  return buildRegister([])
}
