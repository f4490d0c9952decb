import { parseHTML } from 'linkedom'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it, vi } from 'vitest'

import { PROPOSAL_FIELDS } from '../_lib/proposal-fields.ts'
import { NewProposal } from './new-proposal.tsx'

vi.mock('next/navigation', () => ({ useRouter: () => ({}) }))
vi.mock('../proposal-actions.ts', () => ({
  write: async () => null,
  askForSimilar: async () => null,
}))

it('begins empty from an intake, which it names alone', () => {
  const page = parseHTML(
    renderToStaticMarkup(
      <main>
        <NewProposal
          accountId={7}
          divisionCode="621124"
          categories={[]}
          members={[]}
          isFromPaper
          intakeId={5}
        />
      </main>,
    ),
  ).document
  for (const { name } of PROPOSAL_FIELDS) {
    const field = page.querySelector(`[name="${name}"]`)
    expect([name, field?.getAttribute('value') ?? field?.textContent?.trim()]).toEqual([name, ''])
  }
  expect(page.querySelector('[name=intakeId]')?.getAttribute('value')).toBe('5')
})
