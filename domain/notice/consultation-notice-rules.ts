import type { EventFacts } from './event-facts.ts'
import type { NoticeRule } from './notice-rule.ts'
import { byWithReason, quoted, who } from './notice-texts.ts'

const reported = (what: string, text: NoticeRule['text']): NoticeRule => ({
  kind: 'progress',
  to: 'named',
  title: (facts) => `${what}：${quoted(facts.quote)}`,
  text,
  path: ({ matterId }: EventFacts) => `/matters/consultations/${matterId}`,
})

const byWithAny = (facts: EventFacts) => (facts.reason ? byWithReason(facts) : who(facts))

/** A topic of consultation: other officers are asked to decide about it, who entered it learns the result. */
export const CONSULTATION_NOTICE_RULES: Readonly<Record<string, readonly NoticeRule[]>> = {
  'consultation.enter': [
    { ...reported('请审定议题', (facts) => `${who(facts)}录入的`), kind: 'request' },
  ],
  'consultation.select': [reported('议题确定了', who)],
  'consultation.leave-out': [reported('议题不列入', byWithReason)],
  'consultation.divert': [reported('议题已转办', byWithReason)],
  'consultation.adopt': [reported('协商意见采纳了', byWithAny)],
  'consultation.turn-down': [reported('协商意见没有采纳', byWithReason)],
  'consultation.hand-over': [
    { ...reported('请办理议题', (facts) => `${who(facts)}交办的`), kind: 'request' },
  ],
  'consultation.report-progress': [reported('议题有了进展', byWithReason)],
  'consultation.handle': [reported('议题办完了', who)],
  'consultation.redo': [{ ...reported('请重新办理议题', byWithReason), kind: 'request' }],
  'consultation.supervise': [reported('议题督办了', who)],
  'consultation.reply': [reported('议题答复了', who)],
  'consultation.close': [reported('议题办结了', who)],
  'consultation.publish': [{ ...reported('议题公布了', who), kind: 'published' }],
}
