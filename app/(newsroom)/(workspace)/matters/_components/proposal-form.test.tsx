import { renderToStaticMarkup } from 'react-dom/server'
import { parseHTML } from 'linkedom'
import { expect, it, vi } from 'vitest'

import type { Failed } from '../../../_lib/failures.ts'
import { ProposalForm } from './proposal-form.tsx'

const { given } = vi.hoisted(() => ({ given: { failure: null as Failed | null } }))
vi.mock('next/navigation', () => ({ useRouter: () => ({}) }))
vi.mock('../../../_lib/use-action-form.ts', async (original) => {
  const real = await original<typeof import('../../../_lib/use-action-form.ts')>()
  return {
    useActionForm: (...all: Parameters<typeof real.useActionForm>) => ({
      ...real.useActionForm(...all),
      failure: given.failure,
    }),
  }
})
vi.mock('../proposal-actions.ts', () => ({ askForSimilar: async () => null }))

const similar = {
  matterId: 4,
  number: 12,
  title: '关于修渡口的提案',
  state: 'closed',
  resultClass: 'A',
  term: 10,
  session: 2,
  slug: 'xigu',
  isCard: true,
  canBeMain: false,
  hasPage: false,
} as const

const draw = (isFromPaper: boolean) =>
  parseHTML(
    renderToStaticMarkup(
      <main>
        <ProposalForm
          send={async () => null}
          of={{ accountId: 1, form: 'proposal', about: 7 }}
          divisionCode="620104"
          values={{ title: '关于修桥的提案', situation: '桥松了', with: '9', consent: 'on' }}
          categories={['交通', '水利']}
          members={[
            { accountId: 8, name: '某甲' },
            { accountId: 9, name: '某乙' },
          ]}
          isFromPaper={isFromPaper}
          similar={[similar]}
        />
      </main>,
    ),
  ).document

it('has each field with what it holds, before and without scripts', () => {
  const page = draw(false)
  expect(page.querySelector('[name=title]')?.getAttribute('value')).toBe('关于修桥的提案')
  expect(page.querySelector('[name=situation]')?.textContent).toContain('桥松了')
  expect(page.querySelector('main')?.textContent).toContain('还可以写 2997 字')
  const ticked = [...page.querySelectorAll('input[name="with[]"][checked]')]
  expect(ticked.map((one) => one.getAttribute('value'))).toEqual(['9'])
  expect(page.querySelector('[name=consent]')?.hasAttribute('checked')).toBe(true)
  expect(page.querySelectorAll('datalist option')).toHaveLength(2)
  expect(page.querySelector('a[href="/proposals/xigu/10-2/12"]')?.textContent).toBe(similar.title)
  expect(page.querySelector('[name=names]')).toBeNull()
})

it('lists every member until somebody types a name', () => {
  const page = draw(false)
  expect(page.querySelectorAll('input[name="with[]"]')).toHaveLength(2)
  expect(page.querySelectorAll('.hidden input')).toHaveLength(0)
})

it('asks for names where the proposal lies on paper, and for nobody to join', () => {
  const page = draw(true)
  expect(page.querySelector('[name=names]')).not.toBeNull()
  expect(page.querySelector('[name=moverKind] [selected]')?.getAttribute('value')).toBe('person')
  expect(page.querySelector('input[name="with[]"]')).toBeNull()
})

it('leads to the sign-in in another tab when the session is gone, and only then', () => {
  const link = () => draw(false).querySelector('a[href="/sign-in?callbackUrl=%2Fmatters%2Fmine"]')
  expect(link()).toBeNull()
  given.failure = { ok: false, code: 'signed-out', message: '登录已失效', issues: {} }
  expect([link()?.textContent, link()?.getAttribute('target')]).toEqual(['去登录', '_blank'])
  given.failure = null
})
