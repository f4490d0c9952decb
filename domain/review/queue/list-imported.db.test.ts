import { randomUUID } from 'node:crypto'

import { expect, it } from 'vitest'

import { withRollback } from '#db/testing/test-database'

import { importPage } from '../../article/import-page.ts'
import { as, goodContent, requestKey, setStage } from '../../testing/stage.ts'
import { listImported } from './list-imported.ts'

it('shows the editions made of a page to those who may read them, and nothing to others', () =>
  withRollback(async (tx) => {
    const { author, first } = await setStage(tx)
    const { importId } = await importPage(as(tx, author), {
      rawText: `县政协召开会议\n${randomUUID()}`,
      printDate: null,
      pageLabel: null,
      drafts: [goodContent({ headline: '第一篇' }), goodContent({ headline: '第二篇' })],
      requestKey: requestKey(),
    })
    const own = await listImported(tx, { actor: author, importId })
    expect(own).toMatchObject([
      { headline: '第一篇', state: 'draft', own: true },
      { headline: '第二篇', state: 'draft', own: true },
    ])
    // Drafts are their author's alone.
    expect(await listImported(tx, { actor: first, importId })).toEqual([])
  }))
