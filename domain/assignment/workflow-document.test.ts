import { expect, it } from 'vitest'

import { renderWorkflowDocument } from './workflow-document.ts'

it('is what docs/assignment-workflow.md says', async () => {
  await expect(renderWorkflowDocument()).toMatchFileSnapshot('../../docs/assignment-workflow.md')
})
