import { parseHTML } from 'linkedom'
import { act, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'

import { fieldsOf, numberOf } from '#lib/form-fields'

import type { Failed } from '../../../../../_lib/failures.ts'
import type { StoredRow } from '../../../../_components/editor-session/device-store.ts'
import { storeWords } from '../../../../_lib/kept/kept-words.ts'
import { DraftDesk } from './draft-desk.tsx'

const { site, rows } = vi.hoisted(() => ({
  site: { seen: [] as (number | null)[] },
  rows: new Map<string, StoredRow>(),
}))
vi.mock('next/navigation', () => ({ useRouter: () => ({ refresh: () => {} }) }))
vi.mock('../../../../_components/editor-session/device-store.ts', () => ({
  putRow: async (row: StoredRow) => rows.set(row.key, row) && true,
  dropRow: async (key: string) => void rows.delete(key),
  rowsOf: async () => [...rows.values()],
}))
vi.mock('../../../proposal-actions.ts', () => ({
  askForSimilar: async () => null,
  change: async (_: unknown, __: unknown, sent: Record<string, unknown>): Promise<Failed> => {
    site.seen.push(numberOf(sent['seenVersion']))
    return { ok: false, code: 'conflict', message: '没有办成：某甲已经写下', issues: {} }
  },
  drop: async () => null,
  submit: async () => null,
}))
// Without the browser's own reading of a form, which the page of this test lacks.
vi.mock('../../../../../_lib/use-action-form.ts', () => ({
  useActionForm: (
    action: (...all: unknown[]) => Promise<Failed>,
    { refused }: { refused?: (failure: Failed) => void } = {},
  ) => {
    const [failure, setFailure] = useState<Failed | null>(null)
    const [sent, setSent] = useState<ReturnType<typeof fieldsOf> | undefined>(undefined)
    const onSubmit = async ({ currentTarget }: React.FormEvent<HTMLFormElement>) => {
      const fields = fieldsOf(new FormData(currentTarget))
      const answer = await action(null, fields)
      refused?.(answer)
      setFailure(answer)
      setSent(fields)
    }
    const typed = (_: string, otherwise = '') => otherwise
    const frame = { onSubmit }
    return { failure, sent, issues: {}, typed, frame, hidden: { requestKey: 'key' } }
  },
}))

let main: HTMLElement
let root: ReturnType<typeof createRoot>

beforeEach(() => {
  const { window, document } = parseHTML('<html><body><main></main></body></html>')
  for (const [name, value] of Object.entries({ window, document, HTMLElement: window.HTMLElement }))
    vi.stubGlobal(name, value)
  vi.stubGlobal('FormData', FormDataOfPage)
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  rows.clear()
  site.seen = []
  main = document.querySelector('main') as unknown as HTMLElement
  root = createRoot(main)
})
afterEach(() => {
  act(() => root.unmount())
  vi.unstubAllGlobals()
})

/** The texts of a form, as a browser reads them. */
class FormDataOfPage extends FormData {
  constructor(form?: HTMLFormElement) {
    super()
    for (const { type, name, value } of form?.querySelectorAll<HTMLInputElement>('[name]') ?? [])
      if (type !== 'checkbox') this.append(name, value)
  }
}

const draw = (lockVersion: number, category: string) =>
  act(async () =>
    root.render(
      <DraftDesk
        accountId={1}
        target={{ matterId: 7, lockVersion }}
        title="关于修桥的提案"
        lacking={{}}
        denied={null}
        isAsReturned={false}
        isOpen
        divisionCode="620104"
        values={{ title: '关于修桥的提案', category }}
        categories={[]}
        members={[]}
        isFromPaper={false}
        similar={[]}
      />,
    ),
  )
const save = () =>
  act(async () => {
    const form = main.querySelector('form[aria-label=写提案]')
    form?.dispatchEvent(new window.Event('submit', { bubbles: true, cancelable: true }))
  })
const category = () => main.querySelector<HTMLInputElement>('[name=category]')?.value
const titleField = () => main.querySelector<HTMLInputElement>('[name=title]')
const press = (word: string) =>
  act(async () => {
    const button = [...main.querySelectorAll('button')].find((one) => one.textContent === word)
    if (!button) throw new Error(`There is no ${word}`)
    button.click()
  })

it('sends nothing over what the site got meanwhile, however often, until somebody chose', async () => {
  await draw(1, '桥松了')
  await save()
  await draw(2, '别人写的')
  expect(main.querySelector('[role=alert]')?.textContent).toContain('别人写的')
  await save()
  expect(site.seen).toEqual([1, 1])
  await press('用我的')
  expect(main.textContent).toContain('还没有存')
  await save()
  expect(site.seen).toEqual([1, 1, 2])
})

it('begins anew with what the site has where that is chosen', async () => {
  await draw(1, '桥松了')
  await save()
  await draw(2, '别人写的')
  await press('用那一份')
  expect(category()).toBe('别人写的')
  expect(main.querySelector('[role=alert]')).toBeNull()
})

it('offers what this device kept beside a newer text of the site, and does not put it over it', async () => {
  const of = { accountId: 1, form: 'proposal', about: 7 } as const
  const words = { title: '关于修桥的提案', category: '手机上写的' }
  await storeWords(of, { words, earlier: null, over: { ...words, category: '桥松了' } }, Date.now())
  await draw(2, '别人写的')
  expect(category()).toBe('别人写的')
  expect(main.textContent).toContain('网站上的后来改过')
  await press('换成那一份')
  expect(category()).toBe('手机上写的')
})

it('takes what each side changed where no field is changed by both', async () => {
  await draw(1, '桥松了')
  const field = titleField()
  if (field) field.value = '关于修南桥的提案'
  await save()
  await draw(2, '别人写的')
  await press('两边的都用')
  expect([titleField()?.value, category()]).toEqual(['关于修南桥的提案', '别人写的'])
  expect(main.textContent).toContain('都放在下面了')
  await save()
  expect(site.seen).toEqual([1, 2])
})

it('offers no mixture where both changed one field', async () => {
  await draw(1, '桥松了')
  const field = main.querySelector<HTMLInputElement>('[name=category]')
  if (field) field.value = '我写的'
  await save()
  await draw(2, '别人写的')
  expect(main.textContent).not.toContain('两边的都用')
})
