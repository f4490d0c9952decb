import { describe, expect, it } from 'vitest'

import { encodeCursor, parseCursor } from './cursor.ts'
import { DeadlineError, withDeadline } from './process/deadline.ts'
import {
  addDays,
  isIsoDay,
  shanghaiDay,
  shanghaiIso,
  formatDay,
  formatInstant,
  formatMonth,
  formatTerm,
  formatWeekday,
} from './dates.ts'
import { likePattern } from './like.ts'
import { countCharacters, shorten } from './text.ts'

describe('dates', () => {
  it('are days in Shanghai: eight hours ahead, over midnight and the turn of the year', () => {
    expect(shanghaiDay(new Date('2025-12-31T16:00:00Z'))).toBe('2026-01-01')
    expect(shanghaiDay(new Date('2025-12-31T15:59:59Z'))).toBe('2025-12-31')
    expect(shanghaiIso(new Date('2026-03-16T01:30:00Z'))).toBe('2026-03-16T09:30:00+08:00')
  })

  it('know which days exist', () => {
    expect(isIsoDay('2024-02-29')).toBe(true)
    expect(isIsoDay('2023-02-29')).toBe(false)
    expect(isIsoDay('2023-3-1')).toBe(false)
  })

  it('are worded as Chinese readers write them', () => {
    expect(formatDay('2023-03-06')).toBe('2023年3月6日')
    expect(formatDay('2023-03-06', 2023)).toBe('3月6日')
    expect(formatMonth('2023-03-06')).toBe('2023年3月')
    expect(formatWeekday('2023-03-16')).toBe('周四')
    expect(formatInstant(new Date('2023-03-16T01:05:00Z'))).toBe('2023年3月16日 09:05')
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01')
  })

  it('word a time between two days, with its year once', () => {
    expect(formatTerm({ startsOn: '2026-03-01', endsOn: null })).toBe('2026年3月1日起')
    expect(formatTerm({ startsOn: '2026-03-01', endsOn: '2026-04-02' })).toBe(
      '2026年3月1日至4月2日',
    )
    expect(formatTerm({ startsOn: '2026-12-01', endsOn: '2027-01-02' })).toBe(
      '2026年12月1日至2027年1月2日',
    )
  })
})

describe('text', () => {
  it('counts characters, not white space or halves of rare characters', () => {
    expect(countCharacters(' 庄浪　县\n𠀀 ')).toBe(4)
  })

  it('is shortened at the end of a sentence when one is near', () => {
    expect(shorten('甲乙丙。丁戊己庚', 6)).toBe('甲乙丙。')
    expect(shorten('甲乙丙丁戊己庚', 4)).toBe('甲乙丙丁…')
    expect(shorten('甲乙', 4)).toBe('甲乙')
  })
})

describe('a pattern of a search', () => {
  it('takes signs for themselves, and is none for nothing', () => {
    expect(likePattern(' 50%_\\ ')).toBe('%50\\%\\_\\\\%')
    expect(likePattern('  ')).toBeNull()
  })
})

describe('a cursor', () => {
  it('comes back as it went', () => {
    expect(parseCursor(encodeCursor(['620825', 7]), ['text', 'id'])).toEqual(['620825', 7])
  })

  it('is null for anything we did not make', () => {
    const forged = [
      '',
      'x',
      '%%%',
      encodeCursor([1]),
      encodeCursor([1, 2, 3]),
      encodeCursor(['1', 2]),
      'e30',
      'W251bGwsMV0',
    ]
    for (const text of forged) expect(parseCursor(text, ['id', 'id'])).toBeNull()
    expect(parseCursor(undefined, ['id', 'id'])).toBeNull()
  })

  it.each([
    ['id', [1, Number.MAX_SAFE_INTEGER], [0, -1, 1.5, 1e300, '1', null]],
    ['integer', [0, -(2 ** 31), 2 ** 31 - 1], [2 ** 31, -(2 ** 31) - 1, 0.5, '1']],
    ['moment', [0, Date.UTC(2026, 10, 29)], [8.64e15, -8.64e15, 0.5, '2026-11-29']],
    ['microseconds', [0, 1_795_000_000_000_000], [-1, 1e17, 0.5, '2026-11-29 00:00:00+00']],
    ['text', ['', '620825', '学习'], ['\0', '\ud800', 1, null]],
    ['day', ['2026-11-29'], ['2026-02-30', '2026-11', 20261129]],
    ['uuid', ['0198c9f2-0000-7000-8000-0123456789ab'], ['0198c9f2', 'x', 1]],
  ] as const)('holds of a part that is %s only what its column takes', (part, ours, others) => {
    const read = (value: unknown) => parseCursor(encodeCursor([value as string]), [part])
    for (const value of ours) expect(read(value)).toEqual([value])
    for (const value of others) expect(read(value)).toBeNull()
  })
})

describe('a deadline', () => {
  it('returns the answer that comes in time and ends the wait for one that does not', async () => {
    await expect(withDeadline(Promise.resolve('yes'), 1_000)).resolves.toBe('yes')
    await expect(withDeadline(new Promise(() => {}), 10)).rejects.toBeInstanceOf(DeadlineError)
  })
})
