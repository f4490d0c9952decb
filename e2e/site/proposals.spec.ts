import { promisify } from 'node:util'
import { gzip as gzipOf } from 'node:zlib'

import type { APIRequestContext } from '@playwright/test'
import type postgres from 'postgres'

import { expect, test } from '../fixtures.ts'

const gzip = promisify(gzipOf)

/** Stands in what readers must not have. */
const CANARY = '不得公开的名字'
const TITLES = ['公开的一件', `${CANARY}未同意`, `${CANARY}已隐藏`]

/** A published session of a committee that has published none yet: a card, one without consent, a hidden one. */
async function publishSession(rows: postgres.Sql): Promise<string> {
  const [division] = await rows<{ code: string; slug: string }[]>`
    select code, slug from divisions where level = 'county' and left(code, 2) = '62'
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
  for (const [index, publicity] of ['card', 'none', 'hidden'].entries()) {
    await rows`
      with matter as (
        insert into matters (kind, division_code, session_id, number, title, state, publicity, consent)
        values ('proposal', ${division.code}, ${session?.id ?? ''}, ${index + 1},
          ${`关于${TITLES[index]}的提案`}, 'closed', ${publicity}, ${publicity !== 'none'})
        returning id),
      mover as (insert into proposal_movers (matter_id, name, position)
        select id, ${CANARY}, 1 from matter)
      insert into proposals (matter_id, mover_kind, category, occasion, is_filed)
      select id, 'person', '社会民生', 'session', true from matter`
  }
  return `/proposals/${division.slug}/10-2`
}

/** What a page weighs with what it links, as it is sent. */
async function weigh(request: APIRequestContext, path: string): Promise<number> {
  const html = await (await request.get(path)).text()
  const own = html.replaceAll(/<script[^>]* data-focus=[^>]*>/g, '')
  const files = [...own.matchAll(/(?:href|src)="(\/(?:_next\/static|scripts)\/[^"]+)"/g)]
  let bytes = 0
  for (const address of [path, ...files.map(([, file = '']) => file)])
    bytes += (await gzip(await (await request.get(address)).body())).byteLength
  return bytes
}

test('every figure of a session leads to its rows, and what is not public is not there', async ({
  request,
  rows,
}) => {
  const path = await publishSession(rows)
  const session = await (await request.get(path)).text()
  expect(session).toContain('另有2件没有公开')
  const lists = [...new Set(session.match(/\/proposals\/[\w-]+\/10-2\/list\/[^"]+/g))]
  expect(lists).toHaveLength(6)
  for (const list of lists) {
    const page = await request.get(list)
    expect(page.status(), list).toBe(200)
    const html = await page.text()
    expect(html, list).toContain('共3件，公开1件')
    expect(html, list).not.toContain(CANARY)
  }
  const card = await (await request.get(`${path}/1`)).text()
  expect(card).toContain('关于公开的一件的提案')
  expect(session + card).not.toContain(CANARY)
  expect(await weigh(request, path)).toBeLessThan(25_000)
  expect(await weigh(request, `${path}/1`)).toBeLessThan(25_000)

  const missing = await request.get(`${path}/99`)
  for (const number of [2, 3]) {
    const page = await request.get(`${path}/${number}`)
    expect(page.status()).toBe(404)
    expect(await page.body()).toEqual(await missing.body())
  }
})
