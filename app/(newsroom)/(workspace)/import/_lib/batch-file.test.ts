import { describe, expect, it } from 'vitest'

import { sentWith, unanswered, waiting } from './batch-file.ts'
import type { RawPage } from './raw-page.ts'

const file = waiting(new File([], '三版.txt'))
const page: RawPage = {
  rawText: '庄浪县政协召开会议',
  printDate: null,
  pageLabel: null,
  given: { printDate: null, pageLabel: null },
  pictures: [],
  fileName: '',
  tables: [],
  links: [],
  masthead: { printDate: null, pageLabel: null },
  reading: { articles: [], warnings: [] },
  known: false,
  drafts: [],
}

describe('a file of a batch whose answer is lost', () => {
  it('is read again only where nothing was read of it', () => {
    const lost = { ...file, ...unanswered({ ...file, state: 'bringing' }) }
    expect([lost.state, lost.page]).toEqual(['failed', null])
    const kept = { ...file, page, ...unanswered({ ...file, state: 'accepting', page }) }
    expect([kept.state, kept.page]).toEqual(['read', page])
    expect(kept.problems).toEqual([expect.stringContaining('再收一次')])
  })

  it('is sent once more with its key, until something else is sent', () => {
    const sent = sentWith(file, [{ headline: '甲' }])
    const waits = { ...file, sent }
    expect(sentWith(waits, [{ headline: '甲' }])).toBe(sent)
    expect(sentWith(waits, [{ headline: '乙' }]).requestKey).not.toBe(sent.requestKey)
  })
})
