import type { NoticeRule } from './notice-rule.ts'
import { byWithReason, editionTitle, ownRequests, quoted, requests, who } from './notice-texts.ts'

/** About requests to correct what is published. */
export const CORRECTION_NOTICE_RULES: Readonly<Record<string, readonly NoticeRule[]>> = {
  'correction.asked': [
    {
      kind: 'request',
      to: 'correctors',
      when: ({ requestState }) => requestState === 'open',
      title: (facts) => `申请更正：${editionTitle(facts)}`,
      text: (facts) => `${who(facts)}：${quoted(facts.quote)}`,
      path: requests,
    },
  ],
  'correction.accepted': [
    {
      kind: 'progress',
      to: 'askers',
      title: (facts) => `已开更正：${editionTitle(facts)}`,
      text: (facts) => `${who(facts)}，审过以后读者会看到`,
      path: ownRequests,
    },
  ],
  'correction.declined': [
    {
      kind: 'progress',
      to: 'askers',
      title: (facts) => `不更正：${editionTitle(facts)}`,
      text: byWithReason,
      path: ownRequests,
    },
  ],
}
