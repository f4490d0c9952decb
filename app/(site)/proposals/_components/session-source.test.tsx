import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'

import { SessionSource } from './session-source.tsx'

const division = { code: '620825', name: '庄浪县', slug: 'zhuanglang' }
const session = {
  sessionId: 1,
  term: 10,
  number: 2,
  openedOn: null,
  closedOn: null,
  publishedAt: new Date('2026-03-20T02:00:00Z'),
  isDemo: false,
  division,
}

it('says which rows the figures count, and when the last sheet was published', () => {
  const drawn = renderToStaticMarkup(
    <SessionSource division={division as never} session={session} proofs={[]} hasProven={false} />,
  )
  expect(drawn).toContain(
    '数字照登记表此刻的样子数：在本站办到哪一步，就算到哪一步；从表格导入的改动，公布以后才算。',
  )
  expect(drawn).toContain('最近一次公布在2026年3月20日。')
  expect(drawn).not.toContain('起公布')
})

it('never says that no story proves anything where one proves a proposal', () => {
  const draw = (hasProven: boolean) =>
    renderToStaticMarkup(
      <SessionSource
        division={division as never}
        session={session}
        proofs={[]}
        hasProven={hasProven}
      />,
    )
  const ofCard = '有的提案有报道作佐证，在它自己的页上。'
  expect(draw(true)).toContain(`目前还没有报道给这些数字作佐证。${ofCard}`)
  expect(draw(false)).not.toContain(ofCard)
})
