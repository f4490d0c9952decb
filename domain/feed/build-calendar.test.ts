import { afterEach, describe, expect, it, vi } from 'vitest'

import {
  buildCalendar,
  type CalendarActivity,
  type CalendarAnnouncement,
} from './build-calendar.ts'

const SITE = { name: '陇原政协, 试; 刊\\', address: 'https://news.example.org' }
const ALL = { division: null, type: null }

const activity = (given: Partial<CalendarActivity> = {}): CalendarActivity => ({
  id: 7,
  type: 'meeting',
  title: '十届十八次主席会议',
  divisionName: '庄浪县',
  venue: '县政协会议室',
  summary: '会议讨论了两个办法。',
  articleId: 12,
  isDemo: false,
  precision: 'day',
  startOn: '2026-03-16',
  endOn: null,
  cancelled: null,
  sequence: 2,
  announced: null,
  createdAt: new Date('2026-03-16T01:30:00Z'),
  changedAt: new Date('2026-03-17T02:00:00Z'),
  ...given,
})

const announcement = (given: Partial<CalendarAnnouncement> = {}): CalendarAnnouncement => ({
  announcementId: 4,
  type: 'lecture',
  title: '庄浪县政协讲堂第九讲',
  takesPlaceOn: '2026-03-28',
  startTime: '09:30',
  isDemo: false,
  divisionName: '庄浪县',
  place: '县文化馆',
  admission: '委员和群众都可以来',
  note: null,
  callOffReason: null,
  sequence: 1,
  announcedAt: new Date('2026-03-16T01:30:00Z'),
  changedAt: new Date('2026-03-17T02:00:00Z'),
  ...given,
})

/** Lines with their folds undone. */
const linesOf = (...activities: CalendarActivity[]) =>
  buildCalendar(SITE, ALL, activities).replaceAll('\r\n ', '').split('\r\n')

const linesOfAnnounced = (one: CalendarAnnouncement) =>
  buildCalendar(SITE, ALL, [], [one]).replaceAll('\r\n ', '').split('\r\n')

afterEach(() => vi.unstubAllEnvs())

describe('a calendar', () => {
  it('shows an activity as an all-day event that takes up nobody’s time', () => {
    expect(linesOf(activity())).toEqual(
      expect.arrayContaining([
        'UID:activity-7@news.example.org',
        'SEQUENCE:2',
        'DTSTAMP:20260317T020000Z',
        'DTSTART;VALUE=DATE:20260316',
        'DTEND;VALUE=DATE:20260317',
        'SUMMARY:十届十八次主席会议',
        'LOCATION:庄浪县 县政协会议室',
        'CATEGORIES:会议',
        'URL;VALUE=URI:https://news.example.org/articles/12',
        'STATUS:CONFIRMED',
        'TRANSP:TRANSPARENT',
      ]),
    )
  })

  it('names what was made up, in its title and among its categories', () => {
    expect(linesOf(activity({ isDemo: true }))).toEqual(
      expect.arrayContaining(['SUMMARY:演示：十届十八次主席会议', 'CATEGORIES:会议,演示']),
    )
  })

  it('shows what is still to come at its time, with its place and who may come', () => {
    const lines = linesOfAnnounced(announcement())
    expect(lines).toEqual(
      expect.arrayContaining([
        'UID:announcement-4@news.example.org',
        'SEQUENCE:1',
        // 09:30 in Shanghai.
        'DTSTART:20260328T013000Z',
        'SUMMARY:庄浪县政协讲堂第九讲',
        'LOCATION:庄浪县 县文化馆',
        'DESCRIPTION:委员和群众都可以来',
        'URL;VALUE=URI:https://news.example.org/announcements/4',
        'STATUS:CONFIRMED',
        'TRANSP:TRANSPARENT',
      ]),
    )
    expect(lines.filter((line) => /^DTEND|^DURATION|ALLDAY/.test(line))).toEqual([])
  })

  it('shows what is still to come as an all-day event while its time is not known', () => {
    expect(linesOfAnnounced(announcement({ startTime: null }))).toEqual(
      expect.arrayContaining([
        'DTSTART;VALUE=DATE:20260328',
        'DTEND;VALUE=DATE:20260329',
        'SUMMARY:庄浪县政协讲堂第九讲',
      ]),
    )
  })

  it('strikes out what was called off, with its reason', () => {
    const off = announcement({ callOffReason: '大风停办', sequence: 2 })
    expect(linesOfAnnounced(off)).toEqual(
      expect.arrayContaining([
        'STATUS:CANCELLED',
        'DTSTART:20260328T013000Z',
        'SUMMARY:（已取消）庄浪县政协讲堂第九讲',
      ]),
    )
  })

  it('goes on with the event that was announced when its report is there', () => {
    const reported = activity({ announced: { announcementId: 4, sequence: 3 } })
    expect(linesOf(reported)).toEqual(
      expect.arrayContaining(['UID:announcement-4@news.example.org', 'SEQUENCE:6']),
    )
  })

  it('says how often to look again, by the standard and by the older name', () => {
    expect(linesOf(activity())).toEqual(
      expect.arrayContaining(['REFRESH-INTERVAL;VALUE=DURATION:PT6H', 'X-PUBLISHED-TTL:PT6H']),
    )
  })

  it.each([
    ['an activity', [activity()]],
    ['nothing', []],
  ])('of %s puts every property before the first component', (_what, activities) => {
    const lines = linesOf(...activities)
    expect(lines.filter((line) => line === 'BEGIN:VTIMEZONE')).toHaveLength(1)
    expect(lines.indexOf('BEGIN:VTIMEZONE')).toBe(lines.indexOf('X-PUBLISHED-TTL:PT6H') + 1)
    const next = activities.length > 0 ? 'BEGIN:VEVENT' : 'END:VCALENDAR'
    expect(lines[lines.indexOf('END:VTIMEZONE') + 1]).toBe(next)
  })

  it('takes a range from first to last day', () => {
    const lines = linesOf(activity({ precision: 'range', endOn: '2026-03-18' }))
    expect(lines).toContain('DTSTART;VALUE=DATE:20260316')
    expect(lines).toContain('DTEND;VALUE=DATE:20260319')
  })

  it.each([
    ['no known date', { precision: 'none', startOn: null } as const],
    ['only a month', { precision: 'month', startOn: '2026-02-01' } as const],
  ])('leaves out what has %s, and still holds a component', (_what, given) => {
    const lines = linesOf(activity(given))
    expect(lines).not.toContain('BEGIN:VEVENT')
    expect(lines).toContain('BEGIN:VTIMEZONE')
  })

  it.each(['UTC', 'America/New_York', 'Pacific/Kiritimati', 'Asia/Shanghai'])(
    'is the same where the process runs in %s',
    (zone) => {
      vi.stubEnv('TZ', zone)
      expect(linesOf(activity())).toContain('DTSTART;VALUE=DATE:20260316')
      expect(linesOf(activity())).toContain('DTSTAMP:20260317T020000Z')
      // New York's clocks leave this hour out.
      const early = announcement({ takesPlaceOn: '2026-03-08', startTime: '02:30' })
      expect(linesOfAnnounced(early)).toContain('DTSTART:20260307T183000Z')
    },
  )

  it('strikes out what was withdrawn and reveals nothing of it any more', () => {
    const text = linesOf(activity({ cancelled: 'withdrawn', sequence: 3 })).join('\n')
    expect(text).toContain('STATUS:CANCELLED')
    expect(text).toContain('SEQUENCE:3')
    expect(text).toContain('UID:activity-7@news.example.org')
    for (const gone of ['主席会议', '庄浪县', '办法', 'articles/12'])
      expect(text).not.toContain(gone)
  })

  it('keeps the UID when text, address of the page or port change', () => {
    const uid = 'UID:activity-7@news.example.org'
    const moved = { ...SITE, address: 'http://news.example.org:3000' }
    const changed = activity({ title: '改了', articleId: 99, startOn: '2026-04-01', sequence: 5 })
    expect(buildCalendar(moved, ALL, [changed])).toContain(uid)
  })

  it('escapes what has a meaning in iCalendar, the calendar’s own name too', () => {
    const lines = linesOf(activity({ title: 'a,b;c\\d\ne' }))
    expect(lines).toContain(String.raw`SUMMARY:a\,b\;c\\d\ne`)
    expect(lines).toContain(String.raw`X-WR-CALNAME:陇原政协\, 试\; 刊` + '\\\\')
  })

  it('drops control characters', () => {
    expect(linesOf(activity({ title: '甲\u{0}\u{7}\u{7f}乙' }))).toContain('SUMMARY:甲乙')
  })

  it('ends lines by CRLF and folds them at 75 octets, between characters', () => {
    const text = buildCalendar(SITE, ALL, [activity({ summary: '会议讨论了𠀀办法。'.repeat(20) })])
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    expect(text).not.toContain('\u{FFFD}')
  })

  it('defines the zone of China once', () => {
    const text = buildCalendar(SITE, ALL, [activity(), activity({ id: 8 })])
    expect(text.match(/BEGIN:VTIMEZONE/g)).toHaveLength(1)
    expect(text).toContain('TZID:Asia/Shanghai')
    expect(text).toContain('TZOFFSETTO:+0800')
  })
})
