import { parseHTML } from 'linkedom'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it, vi } from 'vitest'

import type { KeptOf } from '../../../_lib/kept/kept-words.ts'
import { NewTopic } from './new-topic.tsx'

const asked = vi.hoisted(() => ({ of: [] as unknown[] }))
vi.mock('next/navigation', () => ({ useRouter: () => ({}) }))
vi.mock('../actions.ts', () => ({ enter: async () => null }))
vi.mock('../../../_lib/kept/use-kept-words.ts', () => ({
  useKeptWords: (of: KeptOf) => {
    asked.of.push(of)
    return { kept: { about: '路灯坏了一盏' }, earlier: null, round: 1 }
  },
}))

const draw = (divisionCode: string, intakeId?: number) =>
  parseHTML(
    renderToStaticMarkup(
      <main>
        <NewTopic
          accountId={7}
          divisionCode={divisionCode}
          rooms={[]}
          values={{ source: 'residents' }}
          intakeId={intakeId}
        />
      </main>,
    ),
  ).document

it('has what its writer typed, in whichever division, and apart for each intake', () => {
  for (const code of ['620000', '621124']) {
    const page = draw(code)
    expect(page.querySelector('[name=about]')?.textContent).toContain('路灯坏了一盏')
    expect(page.querySelector('main')?.textContent).toContain('还没有存到网站')
  }
  draw('621124', 5)
  const topic = { accountId: 7, form: 'topic' }
  expect(asked.of).toEqual([
    { ...topic, about: 'new' },
    { ...topic, about: 'new' },
    { ...topic, about: 'intake 5' },
  ])
})
