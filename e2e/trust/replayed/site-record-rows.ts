// The rows that the site's records are tried on, and how to look at them.

import { randomInt, randomUUID } from 'node:crypto'

import { eq, like } from 'drizzle-orm'
import type postgres from 'postgres'

import { activities, seriesNames } from '#db/schema/activities'
import { committees } from '#db/schema/divisions'
import { leaders } from '#db/schema/leaders'
import { settings } from '#db/schema/settings'
import { topics } from '#db/schema/topics'
import { watchedTerms } from '#db/schema/watched-terms'
import { shanghaiDay } from '#lib/dates'

import { database } from '../../database.ts'
import { insertFailedMail } from '../../factories.ts'
import { insertLeader, insertTerm } from '../../record-rows.ts'

export interface Records {
  rows: postgres.Sql
  /** Part of the name of everything that belongs to this test alone; of people in characters. */
  mark: string
  person: string
  topicId: string
  termId: string
  leaderId: string
}

export const listTopics = async ({ rows, mark }: Records) => [
  ...(await rows`select id, name from topics where slug like ${`%${mark}`} order by id`),
]
export const listTerms = async ({ rows, mark }: Records) => [
  ...(await rows`
    select id, replacement, explanation from watched_terms where term like ${`%${mark}`} order by id`),
]
export const listLeaders = async ({ rows, person }: Records) => [
  ...(await rows`
    select id, post, ends_on from leaders where person_name like ${`%${person}`} order by id`),
]

export async function beginRecords({ rows }: { rows: postgres.Sql }): Promise<Records> {
  const mark = randomUUID().slice(0, 6)
  const person = Array.from({ length: 3 }, () =>
    String.fromCodePoint(randomInt(0x4e00, 0x9000)),
  ).join('')
  const db = database()
  const [topic] = await db
    .insert(topics)
    .values({ kind: 'column', slug: `zhuanlan-${mark}`, name: `专栏${mark}` })
    .returning({ id: topics.id })
  await db.insert(activities).values({
    type: 'lecture',
    title: `系列${mark}第一讲`,
    divisionCode: '620825',
    precision: 'none',
    timelineOn: shanghaiDay(new Date()),
    series: `系列${mark}`,
    seriesNumber: 1,
  })
  await insertFailedMail('tongwei', `邮件${mark}`, 'refused')
  const termId = await insertTerm({ term: `词${mark}`, kind: 'mistake' })
  const leaderId = await insertLeader(`试${person}`, '620825', '政协副主席')
  return { rows, mark, person, topicId: String(topic?.id), termId, leaderId }
}

export async function endRecords({ mark, person }: Records): Promise<void> {
  const db = database()
  await db.delete(topics).where(like(topics.slug, `%${mark}`))
  await db.delete(watchedTerms).where(like(watchedTerms.term, `%${mark}`))
  await db.delete(leaders).where(like(leaders.personName, `%${person}`))
  await db.delete(seriesNames).where(like(seriesNames.name, `%${mark}`))
  await db.delete(activities).where(like(activities.series, `%${mark}`))
  await db.update(committees).set({ duties: null }).where(eq(committees.divisionCode, '620822'))
  await db.delete(settings).where(eq(settings.key, 'noticeLimitDays'))
}
