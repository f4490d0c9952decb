// What the questions about matters are of: the first county that has a register, its newest session and its first unit.

import { sql } from 'drizzle-orm'

import type { Database } from '#db/client'
import type { Role } from '#db/states'
import type { Actor } from '#domain/account/actor'
import type { Division } from '#domain/division/division'
import { listDivisions } from '#domain/division/list-divisions'
import type { IsoDay } from '#lib/dates'

import type { Question } from './measure.ts'

export interface MatterWorld {
  county: string
  divisions: readonly Division[]
  sessionId: number
  term: number
  session: number
  unitId: number
  roomId: number
  now: Date
  today: IsoDay
  /** People over one county, and over the province, where all there is is theirs. */
  inCounty: Record<'dispatcher' | 'officer' | 'signer' | 'editor', Actor>
  inProvince: Record<'dispatcher' | 'officer' | 'editor' | 'admin', Actor>
  /** Who has typed in whatever is there on paper. */
  writer: Actor
}

const PROVINCE = '620000'
const BAR = 20
/** Of what holds all there is, for machines or a download: its rows alone take longer, and nobody waits for a page. */
const FILE_BAR = 1_000
const today: IsoDay = '2025-06-20'

export async function readMatterWorld(db: Database): Promise<MatterWorld> {
  const [row] = await db.execute<
    Record<'county' | 'id' | 'term' | 'nr' | 'unit' | 'room' | 'writer', string>
  >(sql`
    select t.division_code as county, s.id, t.number as term, s.number as nr,
      (select min(id) from handling_units where division_code = t.division_code) as unit,
      (select min(id) from consultation_rooms where division_code = t.division_code) as room,
      (select min(entered_by) from proposal_texts) as writer
    from committee_terms t join committee_sessions s on s.term_id = t.id
    order by t.division_code, s.number desc limit 1`)
  if (!row) throw new Error('The database has no matters')
  const { county } = row
  const unitId = Number(row.unit)
  const of = (role: Role, divisionCode: string, unit?: number): Actor => ({
    accountId: 2,
    displayName: role,
    divisionCode,
    grants: [{ role, divisionCode, ...(unit === undefined ? {} : { unitId: unit }) }],
  })
  return {
    county,
    divisions: await listDivisions(db),
    sessionId: Number(row.id),
    term: Number(row.term),
    session: Number(row.nr),
    unitId,
    roomId: Number(row.room),
    now: new Date(`${today}T02:00:00Z`),
    today,
    inCounty: {
      dispatcher: of('dispatcher', county),
      officer: of('officer', county),
      signer: of('unit-signer', county, unitId),
      editor: of('editor3', county),
    },
    inProvince: {
      dispatcher: of('dispatcher', PROVINCE),
      officer: of('officer', PROVINCE),
      editor: of('editor3', PROVINCE),
      admin: of('admin', PROVINCE),
    },
    writer: { ...of('officer', PROVINCE), accountId: Number(row.writer) },
  }
}

type MatterQuestion = Question<MatterWorld>

export const question = (what: string, ask: MatterQuestion['ask']): MatterQuestion => ({
  what,
  bar: BAR,
  ask,
})

export const ofFile = (what: string, ask: MatterQuestion['ask']): MatterQuestion => ({
  what,
  bar: FILE_BAR,
  ask,
})

/** The same of somebody over one county, and over the province. */
export const inBoth = <Who extends keyof MatterWorld['inProvince'] & keyof MatterWorld['inCounty']>(
  who: Who,
  what: string,
  ask: (db: Database, actor: Actor, world: MatterWorld) => Promise<unknown>,
): MatterQuestion[] => [
  question(`${what}, county`, (db, world) => ask(db, world.inCounty[who], world)),
  question(`${what}, province`, (db, world) => ask(db, world.inProvince[who], world)),
]
