// A page of the build that somebody wrote into, as readers, the check and readers after it see it.

import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished } from 'vitest'
import postgres from 'postgres'
import { AS_PAGE } from '../testing/own-portal.ts'
import { ownerUrlOf } from '../testing/portal-parts.ts'
import type { PortalProcess } from '../testing/portal-process.ts'

const DEFACED = '<p>这一行是外人写进去的</p>'

/** `root`: where it was built, whose pages the portal at `url` believes; `run` starts another command of it. */
interface Defaced {
  root: string
  dataDir: string
  url: string
  run: (command: readonly string[]) => PortalProcess
}

/** A defaced page is served until one run of the check, which takes it away and raises an alarm. */
export async function findDefacedPage({ root, dataDir, url, run }: Defaced): Promise<void> {
  const pages = join(root, '.next', 'server', 'app', 'articles')
  const [name = ''] = readdirSync(pages).filter((file) => /^\d+\.html$/.test(file))
  const path = `/articles/${name.replace('.html', '')}`
  const file = join(pages, name)
  const built = readFileSync(file, 'utf8')
  onTestFinished(() => writeFileSync(file, built))
  writeFileSync(file, built.replace('</article>', `${DEFACED}</article>`))
  const get = () => fetch(new URL(path, url), AS_PAGE)
  expect(await (await get()).text()).toContain(DEFACED)

  const check = run(['run', 'integrity:verify'])
  expect([await check.ended, check.errors()]).toEqual([1, expect.any(String)])
  expect(check.errors()).toContain(`网页 ${path} 被改过`)
  expect(check.errors()).toContain(`articles/${name} 被改过`)
  const after = await get()
  expect(after.status).toBe(200)
  expect(await after.text()).not.toContain(DEFACED)
  const sql = postgres(ownerUrlOf(dataDir), { max: 1, onnotice: () => {} })
  try {
    expect(await sql`select from outbox where event = 'integrity.broken'`).toHaveLength(1)
  } finally {
    await sql.end()
  }
}
