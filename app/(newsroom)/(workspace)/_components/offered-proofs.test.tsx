import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it, vi } from 'vitest'

import type { OfferedProof } from '#domain/proof/list-offered-proofs'

import { OfferedProofs } from './offered-proofs.tsx'

vi.mock('../_lib/proof-actions.ts', () => ({
  askForProofs: async () => null,
  confirm: async () => null,
}))

const proposal: OfferedProof = {
  matterId: 7,
  title: '关于修建便民桥的提案',
  divisionCode: '620825',
  session: { term: 10, number: 2 },
  number: 23,
  room: null,
  isConfirmed: false,
}
const topic: OfferedProof = {
  ...proposal,
  matterId: 8,
  title: '老人过马路的绿灯太短',
  session: null,
  number: null,
  room: '西街议事室',
  isConfirmed: true,
}

it('names each matter by where it stands, and what is confirmed', () => {
  const markup = renderToStaticMarkup(<OfferedProofs editionId={1} offered={[proposal, topic]} />)
  expect(markup).toContain('十届二次会议第 23 号《关于修建便民桥的提案》')
  expect(markup).toContain('aria-label="可以佐证《关于修建便民桥的提案》"')
  expect(markup).toContain('西街议事室《老人过马路的绿灯太短》，发布时接上')
  expect(markup).toContain('aria-label="不接了《老人过马路的绿灯太短》"')
})

it('is not there where nothing is named, nor before the first save', () => {
  expect(renderToStaticMarkup(<OfferedProofs editionId={1} offered={[]} />)).toBe('')
  expect(renderToStaticMarkup(<OfferedProofs editionId={null} offered={[proposal]} />)).toBe('')
})
