import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { openDatabase, type Queryable, type OpenDatabase } from '#db/client'
import { consultationLamps, consultationMoves } from '#db/schema/matter/consultation-steps'
import { consultations } from '#db/schema/matter/consultations'
import { matters } from '#db/schema/matter/matters'
import { insertAccount } from '#db/testing/factories'
import { newDatabase, type NewDatabase } from '#db/testing/new-database'
import type { Actor } from '#domain/account/actor'
import { countConsultations } from '#domain/consultation/list-consultations'
import { countShown, listProvinceConsultations } from '#domain/consultation/shown/count-shown'
import { listShownConsultations, listWall } from '#domain/consultation/shown/shown-consultations'
import { loadDivisions } from '#domain/division/load-divisions'

import { fillMatters } from './matter-rows.ts'
import { some, tally } from './testing/tally.ts'

const today = '2025-06-20'

/** The topics of all pages of a list, one page after the other. */
async function readPages(
  db: Queryable,
  asked: Omit<Parameters<typeof listShownConsultations>[1], 'after'>,
): Promise<number[]> {
  const ids: number[] = []
  let after: number | undefined
  do {
    const { rows, next } = await listShownConsultations(db, { ...asked, after })
    ids.push(...rows.map(({ matterId }) => matterId))
    after = next ?? undefined
  } while (after !== undefined)
  return ids
}

// What lists of topics add up to in one look, counted in plain code over all rows there are.
describe('counts of topics', () => {
  let own: NewDatabase
  let pool: OpenDatabase
  let officer: Actor
  beforeAll(async () => {
    own = await newDatabase(process.env['TEST_SERVER_URL'] ?? '', `test_topics_${process.pid}`)
    pool = openDatabase(own.ownerUrl)
    await loadDivisions(pool.db, '62')
    officer = await insertAccount(pool.db, 'officer', '620000')
    await insertAccount(pool.db, 'editor3', '620000')
    await fillMatters(own.ownerUrl, 1_500, () => {})
  })
  afterAll(async () => {
    await pool.close()
    await own.drop()
  })

  it('has the topics of a place by how they stand, and of the province', async () => {
    const { db } = pool
    const [all, topics, moves, lamps] = await Promise.all([
      db.select().from(matters),
      db.select().from(consultations),
      db.select().from(consultationMoves),
      db.select().from(consultationLamps),
    ])
    const shown = topics.flatMap((topic) => {
      const matter = all.find(({ id }) => id === topic.matterId)
      const isOwn = ({ matterId }: { matterId: number }) => matterId === topic.matterId
      const last = moves.filter(isOwn).toSorted((a, b) => b.id - a.id)[0]
      const due = lamps.filter(isOwn).find(({ lamp }) => lamp === 'hand-over')?.dueOn ?? ''
      if (!matter || !last || topic.publishedAt === null) return []
      const standing = last.state === 'closed' ? 'done' : due < today ? 'overdue' : 'running'
      return [{ standing, code: matter.divisionCode, town: topic.town, id: matter.id }]
    })
    const province = await listProvinceConsultations(db, { today })
    expect(province.map(({ divisionCode, all: sum }) => [divisionCode, sum])).toEqual(
      Object.entries(tally(shown.map(({ code }) => code))).toSorted(([one], [other]) =>
        one.localeCompare(other),
      ),
    )
    const divisionCode = shown.find(({ standing }) => standing === 'done')?.code ?? ''
    const here = shown.filter(({ code }) => code === divisionCode)
    const counts = await countShown(db, { divisionCode, today })
    expect(some(counts.standings)).toEqual({
      all: here.length,
      ...tally(here.map(({ standing }) => standing)),
    })
    expect(Object.fromEntries(counts.towns.map((one) => [one.town, one.count]))).toEqual(
      tally(here.map(({ town }) => town)),
    )
    expect(counts.sources).toEqual([{ source: 'residents', count: here.length }])
    const order = ['overdue', 'running', 'done']
    const inOrder = (own: readonly (typeof here)[number][]) =>
      own
        .toSorted((a, b) => order.indexOf(a.standing) - order.indexOf(b.standing) || b.id - a.id)
        .map(({ id }) => id)
    const wall = await listWall(db, { divisionCode, today })
    expect(wall.map(({ matterId }) => matterId)).toEqual(inOrder(here).slice(0, 25))
    const town = here[0]?.town ?? ''
    const ofTown = shown.filter((one) => one.town === town)
    expect(await readPages(db, { today })).toEqual(inOrder(shown))
    expect(await readPages(db, { today, filter: { town } })).toEqual(inOrder(ofTown))
    expect(shown.length).toBeGreaterThan(25)
    const counted = await countConsultations(db, { actor: officer })
    const unpublished = topics.filter(
      ({ state, matterId, publishedAt }) =>
        state !== 'collected' &&
        moves.some(
          (one) =>
            one.matterId === matterId && (publishedAt === null || one.createdAt > publishedAt),
        ),
    )
    expect(counted).toMatchObject({
      'to-decide': topics.filter(({ state }) => state === 'collected').length,
      unpublished: unpublished.length,
      ended: topics.filter(({ state }) => state === 'closed').length,
    })
  })
})
