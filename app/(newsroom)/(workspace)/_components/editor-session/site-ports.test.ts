import { expect, it, vi } from 'vitest'

import { sitePorts } from './site-ports.ts'

type Submit = (request: { asReturned: boolean }) => Promise<unknown>
const { submitOwnEdition } = vi.hoisted(() => ({ submitOwnEdition: vi.fn<Submit>() }))
vi.mock('../../desk/actions.ts', () => ({ submitOwnEdition }))
vi.mock('../../review/actions.ts', () => ({}))

it('sends what was returned as it was only when it is submitted again, after the question', async () => {
  const refusal = {
    ok: false,
    code: 'invalid-input',
    message: '没有改过',
    issues: { unchanged: [''] },
  }
  submitOwnEdition.mockResolvedValueOnce(refusal).mockResolvedValue({ ok: true, value: null })
  const { submit } = sitePorts('write', 7)
  const seen = { editionId: 3, lockVersion: 5 }
  await submit(seen)
  await submit({ ...seen, lockVersion: 6 })
  await submit(seen)
  expect(submitOwnEdition.mock.calls.map(([{ asReturned }]) => asReturned)).toEqual([
    false,
    false,
    true,
  ])
})
