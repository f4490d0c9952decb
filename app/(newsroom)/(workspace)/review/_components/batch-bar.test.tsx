import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'

import type { ActionForm } from '../../../_lib/use-action-form.ts'
import { NOBODY_RECEIVES } from '../_lib/nobody-receives.ts'
import { BatchBar } from './batch-bar.tsx'

const form = {
  busy: false,
  off: false,
  failure: null,
  issues: {},
  round: 0,
  typed: () => '',
  frame: {},
  hidden: { requestKey: 'k' },
} as unknown as ActionForm

const bar = (count: number, writerless: number) =>
  renderToStaticMarkup(
    <BatchBar
      form={form}
      missing={null}
      count={count}
      writerless={writerless}
      frame={null}
      onWrite={() => undefined}
      onCancel={() => undefined}
    />,
  )

test('says before several are returned which of them nobody receives', () => {
  expect(bar(3, 0)).not.toContain(NOBODY_RECEIVES)
  expect(bar(3, 3)).toContain(NOBODY_RECEIVES)
  expect(bar(3, 3)).not.toContain('选上的有')
  expect(bar(3, 1)).toContain(`选上的有 1 篇，${NOBODY_RECEIVES}`)
})
