import { expect, it } from 'vitest'

import { watchedTerms } from '#db/schema/watched-terms'
import { withRollback } from '#db/testing/test-database'

import { listWatchedTerms } from './list-watched-terms.ts'

it('lists the terms the site watches for', () =>
  withRollback(async (tx) => {
    const terms = [
      { term: '甲乙', replacement: '乙甲', explanation: '次序', kind: 'mistake' },
      { term: '丙丁', replacement: null, explanation: '', kind: 'sensitive' },
    ] as const
    await tx.insert(watchedTerms).values([...terms])
    expect(await listWatchedTerms(tx)).toEqual(expect.arrayContaining([...terms]))
  }))
