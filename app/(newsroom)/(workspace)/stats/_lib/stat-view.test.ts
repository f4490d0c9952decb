import { describe, expect, it } from 'vitest'

import { readView, statHref, formatChange, formatCompared } from './stat-view.ts'

const NOW = new Date('2026-03-20T17:00:00Z')

describe('the view of a page of figures', () => {
  it('is this quarter in Shanghai unless the address says', () => {
    const view = readView({}, NOW)
    expect(view).toMatchObject({ today: '2026-03-21', misread: false })
    expect(view.period).toMatchObject({ kind: 'quarter', from: '2026-01-01' })
    expect(formatCompared(view)).toBe('上季同期')
  })

  it('reads a key or two days, and says when it could not', () => {
    expect(readView({ period: '2025-q4' }, NOW).period.from).toBe('2025-10-01')
    expect(formatCompared(readView({ period: '2025' }, NOW))).toBe('上年')
    const own = readView({ from: '2026-02-01', to: '2026-02-10' }, NOW)
    expect(own.period).toMatchObject({ kind: 'custom', until: '2026-02-11' })
    for (const query of [{ from: '2026-02-10', to: '2026-02-01' }, { from: '2026-02-10' }]) {
      expect(readView(query, NOW)).toMatchObject({ misread: true, period: { kind: 'quarter' } })
    }
    expect(readView({ period: ['2025', '2026'] }, NOW).period.kind).toBe('quarter')
  })

  it('keeps what else the address says', () => {
    const { period } = readView({ period: '2026-03' }, NOW)
    expect(statHref('/stats', period)).toBe('/stats?period=2026-03')
    expect(statHref('/stats/person?account=3', period)).toBe(
      '/stats/person?account=3&period=2026-03',
    )
  })
})

it('formats a change against what was before', () => {
  expect(formatChange('上季', 3, 3)).toBe('与上季一样')
  expect(formatChange('上季', 5, 3)).toBe('比上季多 2')
  expect(formatChange('上季', 3, 5)).toBe('比上季少 2')
})
