import { describe, expect, it } from 'vitest'

import type { Duplicate } from '#domain/duplicates/list-duplicates'

import { duplicateHints, formatDuplicates } from './format-duplicates.ts'

const duplicate = (known: Duplicate['known'], state: Duplicate['state']): Duplicate => ({
  editionId: 1,
  articleId: 1,
  nearness: 0.6,
  state,
  known,
})
const known = {
  headline: '委员义诊',
  authorName: '乙某',
  since: new Date(0),
  live: false,
  readable: true,
}

describe('what an author sees of perhaps the same event', () => {
  it('names what is live and what the author may read', () => {
    expect(
      formatDuplicates([duplicate({ ...known, live: true, readable: false }, 'published')]),
    ).toEqual(['网上已有《委员义诊》，像是同一活动。新稿确是一件事，就不用再交。'])
    expect(formatDuplicates([duplicate(known, 'review2')])).toEqual([
      '乙某的《委员义诊》（复审）像是同一活动，编辑核对后可以合成一篇。',
    ])
  })

  it('says once, without a word of the edition, that others are under way', () => {
    const hints = duplicateHints([duplicate(null, 'review1'), duplicate(null, 'review3')])
    expect(hints).toHaveLength(1)
    expect(hints[0]).toMatchObject({ severity: 'note', what: '重复', where: null })
    expect(hints[0]?.sentence).toMatch(/已有同一活动的稿件在审/)
  })
})
