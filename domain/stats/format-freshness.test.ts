import { describe, expect, it } from 'vitest'

import { freshnessOf } from './freshness.ts'
import { formatFreshness } from './format-freshness.ts'

const TODAY = '2026-03-20'
const row = (name: string, newest: string | null) => ({ name, ...freshnessOf(newest, 14, TODAY) })

describe('the report of the week', () => {
  it('names what is past its limit, worst first, and what will be', () => {
    const divisions = [
      row('庄浪县', '2026-03-05'),
      row('静宁县', '2026-02-20'),
      row('崆峒区', '2026-03-10'),
      row('华亭市', '2026-03-19'),
      row('泾川县', null),
    ]
    expect(formatFreshness({ divisions, columns: [row('视点', null)] }, TODAY)).toEqual({
      title: '本周更新：2 处过了红线',
      text: '过了红线：静宁县 28 天、庄浪县 15 天；七天内将到：崆峒区 3月24日；还没有发过：泾川县；空栏目 1 个（检查最多允许 5 个）。',
    })
  })

  it('keeps long lists short', () => {
    const divisions = Array.from({ length: 12 }, (_, index) => row(`第${index}县`, '2026-01-01'))
    expect(formatFreshness({ divisions, columns: [] }, TODAY)?.text).toContain(
      '第7县 78 天等 12 处',
    )
  })

  it('is not written when there is nothing to act on', () => {
    expect(
      formatFreshness({ divisions: [row('华亭市', '2026-03-19')], columns: [] }, TODAY),
    ).toBeNull()
  })
})
