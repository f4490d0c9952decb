import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'

import type { ShownConsultation } from '#domain/consultation/shown/shown-consultations'

import { TopicRows } from './topic-rows.tsx'

const topic: ShownConsultation = {
  matterId: 12,
  title: '绿灯太短',
  town: '洮阳镇',
  isDemo: false,
  division: { code: '621124', name: '临洮县', slug: 'lintao', level: 'county' },
  about: '老人走不过去。',
  source: 'residents',
  peopleAffected: 310,
  state: 'handed-over',
  dueOn: '2026-03-15',
  unit: '县交警大队',
  unitId: 5,
  adoption: 'adopted',
  leftReason: null,
  room: { id: 3, name: '西街议事室' },
  lamps: [
    {
      matterId: 12,
      lamp: 'hand-over',
      litOn: '2026-02-28',
      unit: '县交警大队',
      words: '',
      createdAt: new Date('2026-02-28T02:00:00Z'),
    },
  ],
  progress: { move: 'report-progress', day: '2026-03-10', words: '正在找厂家' },
  talk: { matterId: 12, heldOn: '2026-02-26', form: 'grid', people: 17, departments: 2 },
  verdict: { matterId: 12, satisfied: 17, mostly: 2, dissatisfied: 0 },
  proofs: [{ matterId: 12, articleId: 7, headline: '绿灯多了十二秒' }],
}

const render = (given: Partial<ShownConsultation> = {}) =>
  renderToStaticMarkup(<TopicRows rows={[{ ...topic, ...given }]} today="2026-03-24" />)

const textOf = (markup: string) => markup.replace(/<[^>]*>/g, '')

it('says in words how late a topic is, and proves it by its story', () => {
  const markup = render()
  const text = textOf(markup)
  expect(text).toContain('超期 9 天')
  expect(text).toContain('2026年2月28日 交县交警大队')
  expect(text).toContain('2026年3月10日 办理进展：正在找厂家')
  expect(text).toContain('到场 17 人部门 2 个')
  expect(text).toContain('群众评议：满意 17，基本满意 2，不满意 0')
  expect(markup).toContain('href="/consultations/lintao/12"')
  expect(markup).toContain('href="/articles/7"')
})

it('shows why a topic was left out, and no lamps for it', () => {
  const left = render({
    state: 'unlisted',
    lamps: [],
    leftReason: '属于个案。',
    talk: null,
    room: null,
  })
  expect(textOf(left)).toContain('属于个案。')
  expect(textOf(left)).toContain('不列入')
  expect(left).not.toContain('交办督复')
})
