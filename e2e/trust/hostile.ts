import { expect, type Page } from 'playwright/test'
import type postgres from 'postgres'

import { as } from '../newsroom/people.ts'
import { insertConflictingCopy, insertCountersign, insertPerson } from '../factories.ts'
import { dropLeader, dropTerms, insertLeader, insertTerm } from '../record-rows.ts'
import { dropAnnouncement, insertAnnouncement } from '../announcement-rows.ts'
import { insertConsultation } from '../consultation-rows.ts'
import { insertIntake } from '../intake-rows.ts'
import { insertAssigned, insertRegister, insertSubmitted } from '../register-rows.ts'
import { hydrated } from '../hydrated.ts'
import { overflowOf } from '#lib/testing/judge-page'
import { statusesOf } from './all-pages.ts'

/** What of it would run sets this on the window. */
export const RUN = 'window.ran=1'
export const IMAGE = `<img src=x onerror="${RUN}">`
export const SCRIPT = `"><script>${RUN}</script>`
export const ATTRIBUTE = `' onfocus='${RUN}' autofocus='`
export const CORPUS = [
  IMAGE,
  SCRIPT,
  ATTRIBUTE,
  `<svg onload="${RUN}">`,
  `</title></textarea></style><script>${RUN}</script>`,
  `javascript:${RUN}`,
  `{{constructor.constructor('${RUN}')()}}`,
  `\${${RUN}}`,
  `<iframe srcdoc="<script>parent.${RUN}</script>">`,
  `<a href="javascript:${RUN}">x</a>`,
  `<math><mtext><style>${IMAGE}`,
]
/** Elements that only words taken for markup would have made. */
const INJECTED = '[onerror], [onload], [onfocus], [srcdoc], math, [href^="javascript:" i]'
/** No room to break: a page on a phone must break it all the same. */
export const LONG = 'W'.repeat(60)
/** What the browser reports of the policy. */
export function reportsOf(page: Page): string[] {
  const reports: string[] = []
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) reports.push(message.text())
  })
  return reports
}

/** Looks at each address: nothing of the corpus has run or become an element. */
export async function look(page: Page, addresses: readonly string[]): Promise<void> {
  for (const address of addresses) {
    const answer = await page.goto(address)
    expect(statusesOf(address), address).toContain(answer?.status())
    await expect(page.getByRole('main').first(), address).toBeVisible()
    // Readers' pages have no script of the framework.
    if ((await page.locator('script[src^="/_next/"]').count()) > 0) await hydrated(page)
    else expect(await overflowOf(page), address).toBeLessThanOrEqual(0)
    expect(await page.evaluate(() => 'ran' in window), address).toBe(false)
    expect(await page.locator(INJECTED).count(), address).toBe(0)
  }
}

/** What else people write: a conflicting copy, a term of the list, a leader, a person's name. */
export async function plantRecords(rows: postgres.Sql, editionId: string) {
  const name = '<b onfocus=ran=1>'
  const [planted] = await rows<
    Record<'articleId' | 'seriesPlace' | 'unitId' | 'shownTopic' | 'shownRoom', string>[]
  >`
    select e.article_id as "articleId",
      (select d.slug from activities a join divisions d on d.code = a.division_code
        join articles l on l.activity_id = a.id and l.state = 'live'
        where a.series is not null and d.level = 'county' order by a.id limit 1) as "seriesPlace",
      (select min(u.id) from handling_units u join divisions d on d.code = u.division_code
        where d.slug = 'xigu') as "unitId",
      (select 'lintao/' || min(c.matter_id) from consultations c join matters m on m.id = c.matter_id
        join divisions d on d.code = m.division_code
        where d.slug = 'lintao' and c.published_at is not null) as "shownTopic",
      (select min(c.room_id) from consultations c join matters m on m.id = c.matter_id
        where c.published_at is not null and m.publicity = 'card') as "shownRoom"
    from editions e where e.id = ${editionId}`
  if (!planted) throw new Error('There is nothing to plant them at')
  const term = `${IMAGE}${editionId}`
  const person = await insertPerson('621121', [], { name: `${SCRIPT}${ATTRIBUTE}` })
  const divisionCode = '621121'
  const sessionId = await insertRegister(person.id, divisionCode, CORPUS.join(' '))
  const moved = { sessionId, divisionCode, accountId: person.id }
  return {
    ...planted,
    term,
    revisionId: await insertConflictingCopy(editionId, 'editor1-dingxi', { reason: IMAGE }),
    termId: await insertTerm({ term, explanation: SCRIPT, kind: 'mistake' }),
    leaderId: await insertLeader(name, '621121', term),
    accountId: person.id,
    countersignId: await insertCountersign(person, { reason: CORPUS.join(' ') }),
    announcementId: await insertAnnouncement(person.id, '621121', CORPUS.join(' ')),
    sessionId,
    matterId: await insertSubmitted(moved, CORPUS.join(' ')),
    ...(await insertConsultation(person.id, divisionCode, CORPUS.join(' '))),
    assignmentId: await insertAssigned(moved, CORPUS.join(' ')),
    intakeId: await insertIntake(divisionCode, CORPUS.join(' ')),
  }
}

type Planted = Awaited<ReturnType<typeof plantRecords>>

/** Somebody asks for a correction of the article. */
export const plantRequest = ({ articleId }: Planted) =>
  as('tongwei').askCorrection(articleId, CORPUS.join(' '))

/** Takes back what other tests would meet. */
export async function dropRecords({ term, leaderId, announcementId }: Planted) {
  await dropAnnouncement(announcementId)
  await dropTerms(term)
  await dropLeader(leaderId)
}
