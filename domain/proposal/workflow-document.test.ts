import { expect, it } from 'vitest'

import { renderWorkflowDocument } from './workflow-document.ts'

it('is what docs/proposal-workflow.md says', async () => {
  await expect(renderWorkflowDocument()).toMatchFileSnapshot('../../docs/proposal-workflow.md')
})
