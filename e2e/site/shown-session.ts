import { promisify } from 'node:util'
import { gzip as gzipOf } from 'node:zlib'

import type { APIRequestContext } from 'playwright/test'
import type postgres from 'postgres'

const gzip = promisify(gzipOf)

/** Stands in what readers must not have. */
export const CANARY = '不得公开的名字'
const TITLES = ['公开的一件', `${CANARY}未同意`, `${CANARY}已隐藏`]
/** Nobody answers before, and the calendar shows it. */
export const DUE_ON = '2099-12-31'

const DAYS = { assignedOn: '2026-02-01', dueOn: DUE_ON }

export interface ShownSession {
  division: { code: string; slug: string; name: string }
  path: string
  matterId: string
  unitId: string
}

/**
 * A published session of a committee that has published none yet: a card in the hands of a unit, one without consent,
 * a hidden one.
 */
export async function publishSession(
  rows: postgres.Sql,
  state: 'in-progress' | 'closed' = 'in-progress',
  { assignedOn, dueOn }: { assignedOn: string | null; dueOn: string | null } = DAYS,
): Promise<ShownSession> {
  const [division] = await rows<ShownSession['division'][]>`
    select code, slug, name from divisions where level = 'county' and left(code, 2) = '62'
      and not exists (select from committee_terms where division_code = code)
    order by random() limit 1`
  const accounts = await rows<{ id: string }[]>`select id from accounts order by id limit 2`
  if (!division || !accounts[1]) throw new Error('There is nobody to publish, or no county left')
  const [session] = await rows<{ id: string }[]>`
    with term as (insert into committee_terms (division_code, number)
      values (${division.code}, 10) returning id)
    insert into committee_sessions (term_id, number, kind, changed_by, published_by, published_at)
    select id, 2, 'plenary', ${accounts[0]?.id ?? ''}, ${accounts[1].id}, now() from term
    returning id`
  const [unit] = await rows<{ id: string }[]>`
    insert into handling_units (division_code, name, side)
    values (${division.code}, '试办单位', 'government') returning id`
  const made: string[] = []
  for (const [index, publicity] of ['card', 'none', 'hidden'].entries()) {
    const [matter] = await rows<{ id: string }[]>`
      with matter as (
        insert into matters (kind, division_code, session_id, number, title, state, publicity, consent)
        values ('proposal', ${division.code}, ${session?.id ?? ''}, ${index + 1},
          ${`关于${TITLES[index]}的提案`}, ${state}, ${publicity}, ${publicity !== 'none'})
        returning id),
      mover as (insert into proposal_movers (matter_id, name, position)
        select id, ${CANARY}, 1 from matter),
      assigned as (insert into assignments (matter_id, unit_id, part, assigned_on, due_on)
        select id, ${unit?.id ?? ''}, 'lead', ${assignedOn}, ${dueOn} from matter)
      insert into proposals (matter_id, mover_kind, category, occasion, is_filed)
      select id, 'person', '社会民生', 'session', true from matter returning matter_id as id`
    made.push(matter?.id ?? '')
  }
  const path = `/proposals/${division.slug}/10-2`
  return { division, path, matterId: made[0] ?? '', unitId: unit?.id ?? '' }
}

/** What a page weighs with what it links, as it is sent. */
export async function weigh(request: APIRequestContext, path: string): Promise<number> {
  const html = await (await request.get(path)).text()
  const own = html.replaceAll(/<script[^>]* data-focus=[^>]*>/g, '')
  const files = [...own.matchAll(/(?:href|src)="(\/(?:_next\/static|scripts)\/[^"]+)"/g)]
  let bytes = 0
  for (const address of [path, ...files.map(([, file = '']) => file)])
    bytes += (await gzip(await (await request.get(address)).body())).byteLength
  return bytes
}
