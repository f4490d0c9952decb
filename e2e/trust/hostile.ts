import { expect, type Page } from '@playwright/test'
import type postgres from 'postgres'

import { hydrated } from '../hydrated.ts'
import { overflowOf } from '../judge.ts'
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

/** What else people write: a text kept beside the edition, a word of the list, a leader, a person's name. */
export async function plantRecords(rows: postgres.Sql, editionId: string) {
  const name = '<b onfocus=ran=1>'
  const [planted] = await rows<
    Record<
      'revisionId' | 'articleId' | 'wordId' | 'leaderId' | 'accountId' | 'seriesPlace',
      string
    >[]
  >`
    with kept as (
      insert into kept_revisions (revision_id, edition_id, account_id, reason)
      select e.current_revision_id, e.id, a.id, ${IMAGE} from editions e, accounts a
      where e.id = ${editionId} and a.login_name = 'editor1-dingxi' returning *),
    word as (
      insert into word_list (word, explanation, kind)
      values (${`${IMAGE}${editionId}`}, ${SCRIPT}, 'mistake') returning id),
    leader as (
      insert into leaders (person_name, division_code, post, rank, starts_on)
      values (${name}, '621121', ${`${IMAGE}${editionId}`}, 9, '2025-01-06') returning id),
    account as (
      insert into accounts (login_name, display_name, division_code)
      values (${`hostile-${editionId}`}, ${`${SCRIPT}${ATTRIBUTE}`}, '621121') returning id)
    select kept.revision_id as "revisionId", e.article_id as "articleId", word.id as "wordId",
      leader.id as "leaderId", account.id as "accountId",
      (select d.slug from activities a join divisions d on d.code = a.division_code
        join articles l on l.activity_id = a.id and l.state = 'live'
        where a.series is not null and d.level = 'county' order by a.id limit 1) as "seriesPlace"
    from kept join editions e on e.id = kept.edition_id, word, leader, account`
  if (!planted) throw new Error('The records were not made')
  return planted
}

type Planted = Awaited<ReturnType<typeof plantRecords>>

/** Somebody asks for a correction of the article. */
export const plantRequest = (rows: postgres.Sql, { articleId }: Planted) => rows`
  insert into correction_requests (article_id, asked_by, asked_at, words)
  select ${articleId}, id, now(), ${CORPUS.join(' ')} from accounts where login_name = 'tongwei'`

/** Takes back what other tests would meet. */
export async function dropRecords(rows: postgres.Sql, { wordId, leaderId }: Planted) {
  await rows`delete from word_list where id = ${wordId}`
  await rows`delete from leaders where id = ${leaderId}`
}
