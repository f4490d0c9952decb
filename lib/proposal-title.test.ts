import { expect, it } from 'vitest'

import { shortenProposal } from './proposal-title.ts'

it.each([
  ['关于加快老旧小区改造的提案', '加快老旧小区改造'],
  ['关于修好南河堤的建议', '修好南河堤'],
  ['关于给老楼加装电梯的提案（示例）', '给老楼加装电梯（示例）'],
  ['把河堤修好', '把河堤修好'],
  ['关于的提案', '关于的提案'],
])('%s is listed as %s', (title, short) => expect(shortenProposal(title)).toBe(short))
