import { describe, expect, it } from 'vitest'

import { contentOf } from '../testing/content-of.ts'
import { checkSeriesNumber } from './series-number.ts'

const LEDGER = { 政协讲堂: [5, 6, 7], 十届主席会议: [16, 18] }

describe('numbers of lectures and sessions', () => {
  const cases: [string, 'note' | 'ok' | null, string][] = [
    ['“政协讲堂”第八讲开讲', 'ok', '接得上'],
    ['“政协讲堂”第七讲开讲', 'note', '已经报道过'],
    ['“政协讲堂”第九讲开讲', 'note', '缺第 8 次'],
    ['“政协讲堂”第十二讲开讲', 'note', '缺第 8 至 11 次'],
    ['“政协讲堂”第一讲开讲', 'note', '已经到第 7 次'],
    ['庄浪县政协召开十届十九次主席会议', 'ok', '接得上'],
    ['庄浪县政协召开十届十七次主席会议', 'note', '已经到第 18 次'],
    ['庄浪县政协召开十一届一次主席会议', null, ''],
    ['庄浪县政协召开主席会议', null, ''],
  ]
  for (const [headline, severity, words] of cases) {
    it(headline, () =>
      expect(checkSeriesNumber(contentOf('', { headline }), LEDGER)).toEqual(
        severity
          ? [expect.objectContaining({ severity, sentence: expect.stringContaining(words) })]
          : [],
      ),
    )
  }
})
