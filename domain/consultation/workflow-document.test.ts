import { expect, it } from 'vitest'

import { renderWorkflowDocument } from './workflow-document.ts'

it('is what docs/consultation-workflow.md says', async () => {
  await expect(renderWorkflowDocument()).toMatchFileSnapshot('../../docs/consultation-workflow.md')
})
