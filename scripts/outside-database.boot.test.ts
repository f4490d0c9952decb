// A portal of somebody's own in somebody else's PostgreSQL, of one county, up to its first article.

import { mkdtempSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import postgres from 'postgres'
import { beforeAll, describe, expect, it } from 'vitest'
import { startEmbeddedDatabase } from '#db/embedded/embedded-database'
import { openCollector } from '#lib/testing/collector'
import { publishFirstStory } from './testing/first-story.ts'
import type { PortalProcess } from './testing/portal-process.ts'
import { ANSWERS, outcome, realPortal } from './testing/real-portal.ts'

describe('a portal in somebody else’s PostgreSQL', () => {
  const { folder, url, run, setUp, openBrowser, closers } = realPortal()
  let sql: postgres.Sql
  let outside: Record<string, string>

  beforeAll(async () => {
    const outsider = mkdtempSync(join(folder, 'outside-'))
    const server = await startEmbeddedDatabase(outsider, 'a-throw-away-word', false)
    closers.push(() => server.stop())
    sql = postgres(server.ownerUrl, { max: 1, onnotice: () => {} })
    closers.push(() => sql.end())
    outside = { DATABASE_URL: server.ownerUrl, DATA_DIR: join(folder, 'beside') }
  })

  it('is refused in a database of something else, and asked for in one that is empty', async () => {
    const sentenceOf = async (begun: PortalProcess) => {
      await outcome(begun, 1)
      expect(begun.errors().trim().split('\n')).toHaveLength(1)
      return begun.errors()
    }
    expect(await sentenceOf(run(['start'], outside))).toMatch(
      /^DATABASE_URL：.*npm run setup 建站。$/m,
    )
    await sql`create table posts (id int)`
    const foreign = /^DATABASE_URL：.* 里有别的东西/
    expect(await sentenceOf(run(['start'], outside))).toMatch(foreign)
    expect(await sentenceOf(setUp({ ...ANSWERS, ...outside }))).toMatch(foreign)
    const tables = await sql`select from pg_tables where schemaname in ('public', 'drizzle')`
    expect(tables).toHaveLength(1)
    await sql`drop table posts`
  })

  it('is set up for one county from a file, joined by links, and has its first article after three reviews', async () => {
    const file = join(folder, 'answers.json')
    const { SETUP_ADMIN_DISPLAY_NAME: adminDisplayName, ...others } = ANSWERS
    writeFileSync(file, JSON.stringify({ adminDisplayName, county: '庄浪县' }))
    const printed = await outcome(setUp({ ...others, ...outside }, '--file', file), 0)
    const [, link = ''] = /(\/invite\/\S+)/.exec(printed) ?? []
    const collector = await openCollector()
    closers.push(() => collector.close())
    const portal = run(['start'], { ...outside, OTEL_EXPORTER_OTLP_ENDPOINT: collector.url })
    await expect.poll(() => portal.out() + portal.errors()).toContain('Ctrl-C stops it')
    await publishFirstStory(await openBrowser(), { url: url(), link, county: '620825' })
    for (const path of [
      '/',
      '/site-map',
      '/follow',
      '/timeline',
      '/about',
      '/counties/zhuanglang',
    ]) {
      const answer = await fetch(url() + path, { headers: { accept: 'text/html' } })
      expect([path, answer.status]).toEqual([path, 200])
      expect(await answer.text(), path).not.toMatch(/通渭|静宁|平凉|甘肃省|全省|各市州/)
    }
    for (const path of ['/counties', '/province', '/prefectures/pingliang', '/counties/jingning']) {
      const answer = await fetch(url() + path, { headers: { accept: 'text/html' } })
      expect([path, answer.status]).toEqual([path, 404])
    }
    expect((await fetch(`${url()}/search?q=SOUGHT`)).status).toBe(200)
    portal.signal('SIGTERM')
    expect(await portal.ended).toBe(0)

    // The last request's span left with the process; what was asked for, and secrets of links, did not.
    const names = collector.spans().map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(['GET /search/[query]', 'GET /invite/[token]']))
    expect(collector.received()).not.toMatch(/SOUGHT|\/invite\/[\w-]{43}/)
  })
})
