import { expect, it, onTestFinished, vi } from 'vitest'

import { outbox } from '#db/schema/outbox'
import { racesDatabase } from '#db/testing/test-database'

import { callInternal } from '#lib/http/internal-call'
import { listUnseen, markSeen, watchChanges } from './watch-changes.ts'

vi.mock('server-only', () => ({}))
vi.mock('#lib/http/internal-call', { spy: true })

it('acts on what another process wrote before its next look is due', async () => {
  vi.stubEnv('DATABASE_URL', process.env['TEST_RACES_DATABASE_URL'])
  vi.stubEnv('NEXTAUTH_SECRET', 'only for this test')
  vi.stubEnv('SEALING_KEY', 'only for this test, and long enough')
  vi.stubEnv('INTERNAL_URL', 'http://127.0.0.1')
  let look = () => {}
  // Time does not pass: polling would move a clock of vitest's own on.
  vi.stubGlobal('setInterval', (due: () => void) => {
    look = due
    return { unref: () => undefined }
  })
  onTestFinished(() => {
    vi.unstubAllGlobals()
    vi.unstubAllEnvs()
  })
  const seen = new Set<number | undefined>()
  // What the route does that is called.
  vi.mocked(callInternal).mockImplementation(async () => {
    const { changes, position } = await listUnseen()
    for (const { change } of changes) seen.add(change?.articleId)
    markSeen(position)
  })
  watchChanges()
  // The only time that it is due: one look, and another when it begins to listen.
  look()
  for (const articleId of [-91, -92, -93]) {
    const change = { articleId, divisionCodes: [], topicIds: [] }
    await racesDatabase().insert(outbox).values({ event: 'article.tested', payload: { change } })
    await expect.poll(() => seen.has(articleId)).toBe(true)
  }
})
