import { expect, it } from 'vitest'

import type { TopicPromise } from '../consultation/list-topic-promises.ts'
import type { ConsultationDeadline, ShownMove } from '../consultation/list-consultation-moves.ts'
import { buildConsultationAtom } from './build-consultation-atom.ts'
import { buildConsultationCalendar } from './build-consultation-calendar.ts'
import { buildMatterCalendar } from './build-matter-calendar.ts'

const site = { name: '陇原政协', address: 'https://example.org' }
const division = { code: '621124', name: '临洮县', slug: 'lintao', level: 'county' as const }
const topic = { matterId: 12, title: '绿灯太短', town: '洮阳镇', isDemo: false, division }
const move: ShownMove = {
  ...topic,
  moveId: 5,
  move: 'hand-over',
  day: '2026-02-28',
  reason: null,
}
const deadline: ConsultationDeadline = {
  ...topic,
  unit: '县交警大队',
  dueOn: '2026-03-15',
  isOwed: true,
  sequence: 7,
  changedAt: new Date('2026-03-01T00:00:00Z'),
}
const since = new Date('2026-01-01T00:00:00Z')

it('names what happened to a topic by its move, at the topic’s page', () => {
  const atom = buildConsultationAtom(site, { division }, { moves: [move], since })
  expect(atom).toContain('陇原政协 · 临洮县 · 协商进展')
  expect(atom).toContain('<![CDATA[交办：绿灯太短]]>')
  expect(atom).toContain('tag:example.org,2026:consultations/lintao/12/moves/5')
  expect(atom).toContain('https://example.org/consultations/lintao/12')
  expect(atom).toContain('https://example.org/counties/lintao/consultations')
})

it('names how far a topic is apart from that it is done, and why it is handled again', () => {
  const titled = (given: Partial<ShownMove>) =>
    buildConsultationAtom(site, { division }, { moves: [{ ...move, ...given }], since })
  const progress = titled({ move: 'report-progress', reason: '正在找厂家' })
  expect(progress).toContain('<![CDATA[办理进展：绿灯太短]]>')
  expect(progress).toContain('正在找厂家')
  expect(titled({ move: 'handle' })).toContain('<![CDATA[办完：绿灯太短]]>')
  expect(titled({ move: 'redo', reason: '灯不亮' })).toContain('<![CDATA[重新办理：绿灯太短]]>')
})

it('marks what is made up', () => {
  const moves = [{ ...move, isDemo: true, reason: '属于个案' }]
  const atom = buildConsultationAtom(site, { division: null }, { moves, since })
  expect(atom).toContain('term="演示"')
  expect(atom).toContain('临洮县洮阳镇的协商议题。属于个案')
})

it('has a day for each topic, and strikes it out once it is handled', () => {
  const room = { id: 3, name: '西街议事室' }
  const build = (one: ConsultationDeadline) =>
    buildConsultationCalendar(site, { division, room }, [one])
  const owed = build(deadline)
  expect(owed).toContain('UID:consultation-12@example.org')
  expect(owed).toContain('SEQUENCE:7')
  expect(owed).toContain('STATUS:CONFIRMED')
  expect(owed).toContain('SUMMARY:期限：县交警大队办理绿灯太短')
  const handled = build({ ...deadline, isOwed: false })
  expect(handled).toContain('STATUS:CANCELLED')
  expect(handled).toContain('UID:consultation-12@example.org')
})

it('has the day of a promise of a topic, and strikes it out once it ended', () => {
  const promise: TopicPromise = {
    ...topic,
    promiseId: 7,
    unit: '县交警大队',
    words: '把绿灯延长到三十秒',
    dueOn: '2026-06-30',
    state: 'open',
    endWords: null,
    isOfEarlier: false,
    madeOn: '2026-03-01',
    endedOn: null,
    sequence: 1,
    changedAt: new Date('2026-03-01T00:00:00Z'),
    proof: null,
  }
  const build = (one: TopicPromise) =>
    buildConsultationCalendar(site, { division }, [], [one]).replaceAll('\r\n ', '').split('\r\n')
  const open = [
    'UID:promise-7@example.org',
    'DTSTART;VALUE=DATE:20260630',
    'SUMMARY:承诺：县交警大队把绿灯延长到三十秒',
    'STATUS:CONFIRMED',
    'URL;VALUE=URI:https://example.org/consultations/lintao/12',
  ]
  expect(build(promise)).toEqual(expect.arrayContaining(open))
  expect(build({ ...promise, state: 'kept' })).toContain('STATUS:CANCELLED')
  const ofUnit = buildMatterCalendar(
    site,
    { division, unit: { id: 3, name: '县交警大队' } },
    [],
    [],
    [promise],
  )
  expect(ofUnit.replaceAll('\r\n ', '').split('\r\n')).toEqual(expect.arrayContaining(open))
})
