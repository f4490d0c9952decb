import postgres from 'postgres'

import { callInternal, REVALIDATE_PATH } from '#lib/http/internal-call'

import type { BenchPortal } from './bench-portal.ts'
import { AS_BROWSER } from './capture-answer.ts'

/** The pages of a demonstration: the front page, its newest article and a county. */
export async function listPages(ownerUrl: string) {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {} })
  try {
    const [row] = await sql<{ id: string; slug: string; code: string }[]>`
      select articles.id, slug, division_code as code from articles
      join divisions on divisions.code = articles.division_code
      where articles.state = 'live' and level = 'county' order by articles.id desc limit 1`
    if (!row) throw new Error('The demonstration has no article of a county.')
    const { id, slug, code } = row
    return {
      paths: { home: '/', article: `/articles/${id}`, county: `/counties/${slug}` },
      change: { articleId: Number(id), divisionCodes: [code], topicIds: [] },
    }
  } finally {
    await sql.end()
  }
}

/** Milliseconds from the commit of a change to the end of the first page that shows it. */
export async function viewFirst(
  portal: BenchPortal,
  path: string,
  change: object,
): Promise<number> {
  const { urls, ownerUrl, authSecret } = portal
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {} })
  try {
    await sql`insert into outbox (event, payload, delivered_at)
      values ('article.measured', ${sql.json({ change } as never)}, now())`
    const began = performance.now()
    await callInternal(REVALIDATE_PATH, { internalUrl: urls.gate, authSecret }, new Date())
    await (await fetch(`${urls.gate}${path}`, { headers: AS_BROWSER })).arrayBuffer()
    return performance.now() - began
  } finally {
    await sql.end()
  }
}
