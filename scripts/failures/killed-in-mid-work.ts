// Each process of the portal killed while it works, seen from outside: what was acknowledged is there,
// nothing is there twice, and nobody is signed out.

import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { isAlive } from '#lib/process/running-process'
import { takeAutosave, type Autosave } from '../testing/autosave.ts'
import type { OwnPortal } from '../testing/own-portal.ts'
import { jobWorkerOf, launcherOf, postmasterOf, webOf } from '../testing/portal-parts.ts'

const WRITERS = 3

export function describeKills(portalOf: () => OwnPortal): void {
  describe('a portal that is killed in mid-work', () => {
    const sessionCookie = async () => {
      const cookies = await portalOf().page.context().cookies()
      return cookies.find(({ name }) => name.endsWith('session-token'))?.value
    }

    /** Saves what is being written again and again until nobody answers; returns the last version taken. */
    async function writeUntilRefused(saved: Autosave, began: () => void): Promise<Autosave> {
      for (;;) {
        const answer = await portalOf()
          .page.request.put('/api/working-copies', {
            data: saved,
            headers: { origin: portalOf().url },
          })
          .catch(() => null)
        if (!answer?.ok()) return saved
        const { value } = (await answer.json()) as { value: Pick<Autosave, 'edition' | 'version'> }
        Object.assign(saved, value)
        began()
      }
    }

    const versionOf = ({ edition }: Autosave) =>
      portalOf().withRows(async (sql) => {
        const [row] = await sql`
          select version from working_copies where edition_id = ${edition?.editionId ?? 0}`
        return Number(row?.['version'])
      })

    /** The editions that began with these words. */
    const countBegun = (words: string) =>
      portalOf().withRows(async (sql) => {
        const [row] = await sql`
          select count(distinct edition_id)::int as count from revisions
          where content::text like ${`%${words}%`}`
        return Number(row?.['count'])
      })

    it.each<[string, (dataDir: string) => Promise<void>]>([
      [
        'all of it is asked to end',
        async () => {
          portalOf().signal('SIGTERM')
          expect(await portalOf().ended()).toBe(0)
          await portalOf().restart()
        },
      ],
      ['its web server is killed', async (dataDir) => kill(webOf(dataDir))],
      ['its database is killed', async (dataDir) => kill(postmasterOf(dataDir))],
      [
        'its launcher is killed, and it is started again by hand',
        async (dataDir) => {
          const web = webOf(dataDir)
          kill(launcherOf(dataDir))
          expect(await portalOf().ended()).not.toBe(0)
          await expect.poll(() => isAlive(web)).toBe(false)
          await portalOf().restart()
        },
      ],
    ])('keeps every write that it took when %s', async (_name, end) => {
      const words = `写到一半：${randomUUID()}`
      const cookie = await sessionCookie()
      const first = await takeAutosave(portalOf().page, { text: words })
      // Each has something kept before the end comes.
      const writers = Array.from({ length: WRITERS }, () => {
        const began = Promise.withResolvers<void>()
        const saved = { ...first, version: 0, edition: null, requestKey: randomUUID() }
        return { began: began.promise, last: writeUntilRefused(saved, began.resolve) }
      })
      await Promise.all(writers.map(({ began }) => began))
      await end(portalOf().dataDir)
      const taken = await Promise.all(writers.map(({ last }) => last))
      await expect
        .poll(() =>
          portalOf()
            .statusOf(portalOf().unmade())
            .catch(() => 0),
        )
        .toBe(200)
      for (const saved of taken) {
        // One more may have been kept whose answer did not arrive.
        expect(await versionOf(saved)).toBeGreaterThanOrEqual(saved.version)
        expect(await versionOf(saved)).toBeLessThanOrEqual(saved.version + 1)
      }
      expect(await countBegun(words)).toBe(WRITERS)
      // A first save whose answer was lost is sent again, and creates no second edition.
      const again = { ...first, version: 0, edition: null, requestKey: taken[0]?.requestKey }
      const { page, url } = portalOf()
      const headers = { origin: url }
      const sendAgain = () => page.request.put('/api/working-copies', { data: again, headers })
      // A connection to a database that is gone may still have to be replaced: the answer is 503 until then.
      await expect.poll(async () => (await sendAgain()).status()).not.toBe(503)
      expect(await countBegun(words)).toBe(WRITERS)
      await expect.poll(async () => (await page.goto('/desk?tab=draft'))?.status()).toBe(200)
      await page.getByRole('link', { name: '写稿' }).first().waitFor()
      expect(await sessionCookie()).toBe(cookie)
    })

    it('does each part of a job once whose worker is killed in the middle of it', async () => {
      const events = 12
      const held = 5
      const worker = portalOf().start(
        { PORT: new URL(portalOf().url).port, DATA_DIR: portalOf().dataDir },
        ['run', 'worker'],
      )
      await expect.poll(() => worker.out() + worker.errors()).toContain('正在处理任务')
      await portalOf().withRows(async (sql) => {
        const countNotified = async () => {
          const rows = await sql`
            select n.outbox_id as id from notices n join outbox o on o.id = n.outbox_id
            where o.payload ->> 'quote' = ${mark} and o.delivered_at is not null`
          return rows.map(({ id }) => Number(id))
        }
        const mark = randomUUID()
        const [row] = await sql`
          select max(id) filter (where login_name = 'tongwei') as one,
            max(id) filter (where login_name = 'xihe') as other from accounts`
        const { one, other } = row as { one: string; other: string }
        const release = Promise.withResolvers<void>()
        const isHeld = Promise.withResolvers<void>()
        // A notice to an account waits for who has the account's row: the job waits at that event.
        const holding = sql.begin(async (tx) => {
          await tx`select id from accounts where id = ${other} for update`
          isHeld.resolve()
          await release.promise
        })
        await isHeld.promise
        await sql.begin(async (tx) => {
          for (let turn = 0; turn < events; turn += 1) {
            const accountIds = [Number(turn === held ? other : one)]
            await tx`
              insert into outbox (event, payload, created_at)
              values ('account.grant-ended', ${tx.json({ accountIds, quote: mark })}, now())`
          }
        })
        await expect.poll(async () => (await countNotified()).length).toBe(held)
        const working = jobWorkerOf(worker.child.pid ?? 0)
        kill(working)
        await expect.poll(() => isAlive(working)).toBe(false)
        release.resolve()
        await holding
        await expect.poll(async () => (await countNotified()).length).toBe(events)
        expect(new Set(await countNotified()).size).toBe(events)
      })
      expect(worker.errors()).toContain('任务进程又在运行了。')
      worker.signal('SIGTERM')
      expect(await worker.ended).toBe(0)
    })
  })
}

const kill = (pid: number) => void process.kill(pid, 'SIGKILL')
