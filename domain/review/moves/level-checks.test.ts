import { describe, expect, it } from 'vitest'

import { bodyFromParagraphs, type Body } from '../../article/body.ts'
import { levelChecks, requireChecks } from './level-checks.ts'

const plain = bodyFromParagraphs(['一段话。'])
const pictured: Body = {
  type: 'doc',
  content: [{ type: 'figure', attrs: { mediaId: 1, alt: '', caption: '', credit: '' } }],
}

describe('what each level looks through', () => {
  it('differs from level to level, and the last one always answers for stance and privacy', () => {
    expect(levelChecks(1, 3, plain)).toEqual(['facts', 'names', 'wording'])
    expect(levelChecks(2, 3, plain)).toEqual(['structure', 'facts', 'layout'])
    expect(levelChecks(3, 3, plain)).toEqual(['stance', 'names', 'privacy'])
    for (const levels of [1, 2, 3] as const) {
      expect(levelChecks(levels, levels, plain)).toEqual(
        expect.arrayContaining(['stance', 'privacy']),
      )
    }
  })

  it('asks about pictures where there are some, at the first level and the last', () => {
    expect(levelChecks(1, 3, pictured)).toContain('pictures')
    expect(levelChecks(2, 3, pictured)).not.toContain('pictures')
    expect(levelChecks(3, 3, pictured)).toContain('pictures')
  })

  it('names what is not ticked', () => {
    const message = '还没有核对：事实数字、栏目归属。看过以后勾上，再通过'
    expect(() => requireChecks(['facts', 'names', 'layout'], ['names', 'stance'])).toThrow(
      expect.objectContaining({ code: 'invalid-input', message, issues: { checks: [message] } }),
    )
    expect(() => requireChecks(['facts'], ['facts'])).not.toThrow()
  })
})
