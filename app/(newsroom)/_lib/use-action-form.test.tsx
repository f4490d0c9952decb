import { text } from 'node:stream/consumers'

import { renderToReadableStream } from 'react-dom/server'
import { expect, it } from 'vitest'

import { FormFrame } from '../_components/form-frame.tsx'
import { useActionForm, type FormAction } from './use-action-form.ts'

/** An action as the framework renders it into a form. */
const action: FormAction<null> = Object.assign(
  () => Promise.resolve({ ok: true as const, value: null }),
  {
    $$FORM_ACTION: () => ({
      name: '$ACTION_ID_40',
      method: 'POST',
      encType: 'multipart/form-data',
    }),
    bind: () => action,
  },
)

function Form() {
  const form = useActionForm(action, { onward: '/review?decided=7' })
  return (
    <FormFrame form={form} aria-label="退回">
      <textarea name="reason" defaultValue={form.typed('reason', '请核对。')} />
      <button type="submit" disabled={form.off}>
        确定
      </button>
    </FormFrame>
  )
}
const render = async () => text(await renderToReadableStream(<Form />))

it('is rendered so that it can be sent before the page has its scripts', async () => {
  const html = await render()
  expect(html).toMatch(/^<form[^>]* method="POST"/i)
  expect(html).toContain('name="$ACTION_ID_40"')
  expect(html).toContain('name="onward" value="/review?decided=7"')
  expect(html).toContain('<button type="submit">')
  expect(html).not.toContain('javascript:')
})

it('carries a request key of its own each time', async () => {
  const keyOf = async () => /name="requestKey" value="([\da-f]{32})"/.exec(await render())?.[1]
  const [one, other] = [await keyOf(), await keyOf()]
  expect(one).toMatch(/^[\da-f]{32}$/)
  expect(other).not.toBe(one)
})
