import { parseHTML } from 'linkedom'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it, vi } from 'vitest'

import { DraftDesk } from './draft-desk.tsx'

// The form as the page of a browser without scripts has it after it was refused.
const SENT: Readonly<Record<string, string>> = {
  title: '关于修桥的提案',
  situation: '桥松了',
  seenVersion: '1',
}
vi.mock('next/navigation', () => ({ useRouter: () => ({}) }))
vi.mock('../../../proposal-actions.ts', () => ({
  askForSimilar: async () => null,
  change: async () => null,
  drop: async () => null,
  submit: async () => null,
}))
vi.mock('../../../../../_lib/use-action-form.ts', () => ({
  useActionForm: () => ({
    failure: { ok: false, code: 'conflict', message: '没有办成：某甲已经写下', issues: {} },
    sent: SENT,
    issues: {},
    typed: (name: string, otherwise = '') => SENT[name] ?? otherwise,
    frame: {},
    hidden: { requestKey: 'key' },
  }),
}))

const draw = (lockVersion: number) =>
  parseHTML(
    renderToStaticMarkup(
      <DraftDesk
        accountId={1}
        target={{ matterId: 7, lockVersion }}
        title="关于修桥的提案"
        lacking={{}}
        denied={null}
        isAsReturned={false}
        isOpen
        divisionCode="620104"
        values={{ title: '关于修桥的提案', situation: '别人写的' }}
        categories={[]}
        members={[]}
        isFromPaper={false}
        similar={[]}
      />,
    ),
  ).document
const seen = (page: Document) =>
  [...page.querySelectorAll<HTMLInputElement>('[name=seenVersion]')].map(
    ({ type, value }) => [type, value] as const,
  )

it('is sent for the version it was written over again, unless its writer ticks the own words', () => {
  const page = draw(2)
  expect(seen(page)).toEqual([
    ['hidden', '1'],
    ['checkbox', '2'],
  ])
  expect(page.querySelector('[name=situation]')?.textContent).toBe('桥松了')
  const alert = page.querySelector('form[aria-label=写提案] [role=alert]')
  expect(alert?.textContent).toContain('别人写的')
  expect(alert?.textContent).not.toContain('现在的案由')
  expect(alert?.querySelector('a')?.getAttribute('href')).toBe('?')
})

it('asks nothing where the version is the one it was sent for', () => {
  expect(seen(draw(1))).toEqual([['hidden', '1']])
})
