import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'

import { Funnel } from './funnel.tsx'
import { ProposalRows } from './proposal-rows.tsx'
import { canDrawSquares, Squares } from './squares.tsx'

const XIGU = { received: 150, filed: 142, key: 22, 'taken-up': 13, answered: 142, done: 137 }

it('leads from every figure to its rows, and from nothing to none', () => {
  const markup = renderToStaticMarkup(
    <Funnel
      caption="西固区"
      counts={{ ...XIGU, 'taken-up': 0 }}
      proofs={[{ step: 'filed', articleId: 7, headline: '十三件重点提案由领导批办领办' }]}
      pathOf={(step) => `/rows/${step}`}
    />,
  )
  const [, ...rows] = markup.split('<tr').slice(1)
  expect(rows.map((row) => /href="(\/rows\/[^"]+)"/.exec(row)?.[1])).toEqual([
    '/rows/received',
    '/rows/filed',
    '/rows/key',
    undefined,
    '/rows/answered',
    '/rows/done',
  ])
  expect(rows[1]).toContain('<a class="text-link text-green" href="/articles/7">有佐证')
  expect(rows[1]).toContain('占收到95%')
})

it('draws one square a proposal', () => {
  const markup = renderToStaticMarkup(<Squares counts={{ filed: 142, takenUp: 13, otherKey: 9 }} />)
  const drawn = [...markup.matchAll(/ d="([^"]+)"/g)].map(([, path = '']) =>
    path.includes('z')
      ? path.split('z').length - 1
      : [...path.matchAll(/h(\d+)/g)].reduce((sum, [, long]) => sum + (Number(long) + 4) / 20, 0),
  )
  // Three kinds of squares, and one of each in the legend.
  expect(drawn).toEqual([13, 9, 120, 1, 1, 1])
  expect(markup).toContain('每格一件，共142格：批办领办13件，其余重点9件，其他立案120件')
})

it('draws none where the squares would be too many to count', () => {
  expect([0, 142, 806].map(canDrawSquares)).toEqual([false, true, false])
})

it('names in a row who took a proposal up, by part', () => {
  const row = {
    number: 1,
    title: '关于示例的提案',
    state: 'in-progress',
    category: '城建',
    moverKind: 'person',
    isKey: true,
    resultClass: null,
    leadUnit: null,
    dueOn: null,
  } as const
  const markupOf = (sponsors: { part: 'endorse' | 'lead'; leaderName: string }[]) =>
    renderToStaticMarkup(
      <ProposalRows rows={[{ ...row, sponsors }]} today="2026-03-20" pathOf={() => '/1'} />,
    )
  const markup = markupOf([
    { part: 'endorse', leaderName: '示例甲' },
    { part: 'endorse', leaderName: '示例乙' },
    { part: 'lead', leaderName: '示例丙' },
  ])
  expect(markup).toContain('<span>批办：示例甲、示例乙</span><span>领办：示例丙</span>')
  expect(markupOf([])).not.toMatch(/批办|领办/)
})
