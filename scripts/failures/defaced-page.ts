// A page of the build that somebody wrote into, as readers, the check and readers after it see it.

import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { BUILT_PORTAL } from '../testing/built-portal.ts'
import type { OwnPortal } from '../testing/own-portal.ts'

const PAGES = join(BUILT_PORTAL, '.next', 'server', 'app', 'articles')
const DEFACED = '<p>这一行是外人写进去的</p>'

export function describeDefacedPage(portalOf: () => OwnPortal): void {
  describe('a portal with a page that was written into', () => {
    it('serves it until one run of the check, which takes it away and says so', async () => {
      const { dataDir, get, start, withRows } = portalOf()
      const [name = ''] = readdirSync(PAGES).filter((file) => /^\d+\.html$/.test(file))
      const path = `/articles/${name.replace('.html', '')}`
      const file = join(PAGES, name)
      const built = readFileSync(file, 'utf8')
      onTestFinished(() => writeFileSync(file, built))
      writeFileSync(file, built.replace('</article>', `${DEFACED}</article>`))
      const read = async () => (await get(path)).text()
      expect(await read()).toContain(DEFACED)

      const check = start({ DATA_DIR: dataDir }, ['run', 'integrity:verify'])
      expect([await check.ended, check.errors()]).toEqual([1, expect.any(String)])
      expect(check.errors()).toContain(`page ${path}: altered`)
      expect(check.errors()).toContain(`articles/${name}: altered`)
      const after = await get(path)
      expect(after.status).toBe(200)
      expect(await after.text()).not.toContain(DEFACED)
      const alarms = await withRows(
        (sql) => sql`select from outbox where event = 'integrity.broken'`,
      )
      expect(alarms).toHaveLength(1)
    })
  })
}
