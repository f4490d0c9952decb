import { consultationTemplates } from './consultation.ts'
import { fieldTemplates } from './field.ts'
import { historyTemplates } from './history.ts'
import { learningTemplates } from './learning.ts'
import { meetingTemplates } from './meeting.ts'
import { otherTemplates } from './other.ts'
import { proposalTemplates } from './proposal.ts'
import { serviceTemplates } from './service.ts'
import { supervisionTemplates } from './supervision.ts'
import type { Template } from './template.ts'

export const TEMPLATES: readonly Template[] = [
  ...meetingTemplates,
  ...fieldTemplates,
  ...consultationTemplates,
  ...proposalTemplates,
  ...learningTemplates,
  ...historyTemplates,
  ...supervisionTemplates,
  ...serviceTemplates,
  ...otherTemplates,
]
