import { expect, it } from 'vitest'

import { renderWorkflowDocument } from './workflow-document.ts'

it('is what docs/review-workflow.md says', async () => {
  await expect(renderWorkflowDocument()).toMatchFileSnapshot('../../docs/review-workflow.md')
})
