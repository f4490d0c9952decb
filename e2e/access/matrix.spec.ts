// Every address of the newsroom, as its files name them, asked for by nobody, by each role, and by the roles of
// another region.

import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'

import type postgres from 'postgres'

import { expect, test } from '../fixtures.ts'
import { openClient } from '../http-client.ts'
import { changeTo } from '../newsroom/editions.ts'
import { as } from '../newsroom/people.ts'
import { listPageFiles, PAGES } from '../trust/all-pages.ts'
import { type Shown } from '../trust/shown.ts'
import { insertConflictingCopy, insertCountersign, insertPerson, insertUnit } from '../factories.ts'
import { dropLeader, insertLeader } from '../record-rows.ts'
import { dropAnnouncement, insertAnnouncement } from '../announcement-rows.ts'
import { insertConsultation } from '../consultation-rows.ts'
import { insertIntake } from '../intake-rows.ts'
import { insertAssigned, insertRegister, insertSubmitted } from '../register-rows.ts'
import { EXPECTED_ACCESS, PEOPLE, type PersonKind } from './expected-access.ts'

const { reader: _, ...NEWSROOM } = PAGES
const PAGE_ADDRESSES = Object.assign({}, ...Object.values(NEWSROOM)) as (typeof PAGES)['editor']
const FILES: (typeof PAGES)['editor'] = {
  '/api/account/own-data': '/api/account/own-data',
  '/api/accounts/roster': '/api/accounts/roster',
  '/api/audit/log.csv': '/api/audit/log.csv',
  '/api/editions/[editionId]/forms/[form]': ({ editionId }) =>
    `/api/editions/${editionId}/forms/plain`,
  '/api/editions/[editionId]/sheet': ({ editionId }) => `/api/editions/${editionId}/sheet`,
  '/api/help/pictures/[file]': '/api/help/pictures/zhuanglang-desk.webp',
  // Nothing of it is answered yet, so nobody has them: domain/assignment/get-answered.db.test.ts.
  '/api/matters/assignments/[assignmentId]/letter': ({ assignmentId }) =>
    `/api/matters/assignments/${assignmentId}/letter`,
  '/api/matters/assignments/[assignmentId]/opinion-form': ({ assignmentId }) =>
    `/api/matters/assignments/${assignmentId}/opinion-form`,
  '/api/matters/assignments/[assignmentId]/slip': ({ assignmentId }) =>
    `/api/matters/assignments/${assignmentId}/slip`,
  '/api/matters/ledger': '/api/matters/ledger',
  '/api/matters/overview': '/api/matters/overview',
  '/api/matters/promises': '/api/matters/promises',
  '/api/matters/register': '/api/matters/register',
  '/api/matters/rooms': '/api/matters/rooms',
  '/api/matters/statistics': ({ sessionId }) => `/api/matters/statistics?session=${sessionId}`,
  '/api/stats/workbook': '/api/stats/workbook?place=621121&period=2026',
  '/api/waiting': '/api/waiting',
}
/** What a page says to whom it is refused; a preview looks like readers' pages and speaks of the edition. */
const refusalOf = (address: string) =>
  address.startsWith('/preview/') ? '没有这篇稿件' : '这里没有您能看的'

test('the table of access has each page and file of the newsroom', () => {
  const known = Object.keys({ ...PAGE_ADDRESSES, ...FILES }).toSorted()
  expect(Object.keys(EXPECTED_ACCESS).toSorted()).toEqual(known)
  const pages = listPageFiles('(newsroom)/(workspace)').filter((path) => !(path in PAGE_ADDRESSES))
  expect(pages).toEqual([])
})

test('every page of the workspace asks who is signed in', () => {
  const app = new URL('../../app/(newsroom)/(workspace)', import.meta.url)
  for (const path of listPageFiles('(newsroom)/(workspace)')) {
    const source = readFileSync(`${app.pathname}${path}/page.tsx`, 'utf8')
    expect(source, path).toMatch(/await (requireActor|readListAddress)\(/)
  }
})

async function insertPeople(): Promise<Record<PersonKind, string>> {
  const entries = Object.entries(PEOPLE).map(async ([kind, { divisionCode, roles }]) => {
    if (kind === 'author') return [kind, 'tongwei']
    return [kind, (await insertPerson(divisionCode, roles)).loginName]
  })
  return Object.fromEntries(await Promise.all(entries)) as Record<PersonKind, string>
}

test('each role gets the pages and files that are its own, and no others', async ({
  page,
  context,
  signInAs,
  rows,
}) => {
  test.slow()
  const headline = `谁看得到${randomUUID().slice(0, 6)}`
  const otherId = await as('tongwei').submit(`${headline}乙`)
  const editionId = await as('tongwei').submit(`${headline}甲`)
  const people = await insertPeople()
  const shown = await insertShown(rows, { editionId, otherId, people })
  const addresses = Object.entries({ ...PAGE_ADDRESSES, ...FILES }).map(
    ([folder, address]) =>
      [folder, typeof address === 'string' ? address : address(shown)] as const,
  )
  // One comparison for each of them: thousands of single ones take the driver longer than asking.
  const wrong: unknown[] = []
  const asNobody = await openClient()
  for (const [, address] of addresses) {
    const { status, headers, text } = await asNobody(address)
    const isFile = address.startsWith('/api/')
    const location = headers.get('location') ?? ''
    const isSent = isFile ? status === 401 : status === 307 && location.startsWith('/sign-in?')
    if (!isSent || text.includes(headline)) wrong.push({ address, status, location })
  }
  expect(wrong).toEqual([])

  const refused: (readonly [PersonKind, string])[] = []
  for (const kind of Object.keys(PEOPLE) as PersonKind[]) {
    await changeTo({ context, signInAs }, people[kind])
    const asThem = await openClient(context)
    for (const [folder, address] of addresses) {
      const { status, headers, text } = await asThem(address)
      const location = headers.get('location') ?? ''
      if (EXPECTED_ACCESS[folder]?.includes(kind)) {
        const isShown = [200, 307].includes(status) && !location.includes('sign-in')
        if (!isShown) wrong.push({ kind, address, status, location })
        continue
      }
      const isFile = address.startsWith('/api/')
      const isRefused = [404, 403].includes(status) && !text.includes(headline)
      const isExplained = isFile || text.includes(refusalOf(address))
      if (!isRefused || !isExplained) wrong.push({ kind, address, status, isExplained })
      if (!isFile) refused.push([kind, address])
    }
  }
  expect(wrong).toEqual([])

  // Who is refused reads why, in each section of the newsroom.
  expect(refused.length).toBeGreaterThan(300)
  const bySection = new Map(refused.map((one) => [one[1].split('/')[1], one]))
  expect(bySection.size).toBeGreaterThan(8)
  for (const [kind, address] of bySection.values()) {
    await changeTo({ context, signInAs }, people[kind])
    await page.goto(address)
    await expect(page.getByRole('main'), `${kind} ${address}`).toContainText(refusalOf(address))
  }
  await dropLeader(shown.leaderId)
  await dropAnnouncement(shown.announcementId)
})

/** The things that the addresses name. */
async function insertShown(
  rows: postgres.Sql,
  {
    editionId,
    otherId,
    people,
  }: { editionId: string; otherId: string; people: Record<PersonKind, string> },
): Promise<Shown> {
  const [found] = await rows<
    Omit<
      Shown,
      | 'editionId'
      | 'otherId'
      | 'revisionId'
      | 'leaderId'
      | 'countersignId'
      | 'announcementId'
      | 'sessionId'
      | 'unitId'
      | 'matterId'
      | 'consultationId'
      | 'roomId'
      | 'assignmentId'
      | 'intakeId'
    >[]
  >`
    select (select article_id from editions where id = ${editionId}) as "articleId",
      (select article_id from editions where id = ${editionId}) as "beforeId",
      (select min(id) from topics) as "topicId", (select min(id) from watched_terms) as "termId",
      (select slug from topics order by id limit 1) as topic,
      (select id from accounts where login_name = ${people.correspondent}) as "accountId",
      'tongwei' as "statsPlace", '' as "seriesPlace", '' as "shownTopic", '' as "shownRoom", '' as month, '' as query`
  if (!found) throw new Error('There is nothing to ask for')
  const divisionCode = '621121'
  const sessionId = await insertRegister(found.accountId, divisionCode)
  const mover = await insertPerson(divisionCode, ['member'])
  return {
    ...found,
    revisionId: await insertConflictingCopy(editionId, people.editor1),
    unitId: String(await insertUnit(divisionCode)),
    leaderId: await insertLeader(`甲${randomUUID().slice(0, 8)}`, '621121'),
    countersignId: await insertCountersign({ id: found.accountId, name: '甲某' }),
    announcementId: await insertAnnouncement(found.accountId, '621121'),
    sessionId,
    matterId: await insertSubmitted({ sessionId, divisionCode, accountId: mover.id }),
    ...(await insertConsultation(found.accountId, divisionCode)),
    assignmentId: await insertAssigned({ sessionId, divisionCode, accountId: mover.id }),
    intakeId: await insertIntake(divisionCode),
    editionId,
    otherId,
  }
}
