import type { EventFacts } from './event-facts.ts'
import type { NoticeRule } from './notice-rule.ts'
import { byWithReason, quoted, who } from './notice-texts.ts'

const reported = (
  what: string,
  text: NoticeRule['text'],
  path: NoticeRule['path'] = ofAssignment,
): NoticeRule => ({
  kind: 'progress',
  to: 'named',
  title: (facts) => `${what}：${quoted(facts.quote)}`,
  text,
  path,
})

const asked = (...rule: Parameters<typeof reported>): NoticeRule => ({
  ...reported(...rule),
  kind: 'request',
})

function ofAssignment({ assignmentId }: EventFacts): string {
  return `/matters/assignment/${assignmentId}`
}
const ofMatter = ({ matterId }: EventFacts) => `/matters/proposal/${matterId}`
/** A unit that comes by its link has no account to name. */
const byUnit = ({ actorName, ...facts }: EventFacts): EventFacts => ({
  ...facts,
  actorName: actorName ?? '承办单位（凭链接）',
})
const unitWithReason = (facts: EventFacts) => byWithReason(byUnit(facts))
const byWithAny = (facts: EventFacts) => (facts.reason ? byWithReason(facts) : who(facts))

/** What units have to answer: asked of their people and of dispatchers, reported to who moves the matter. */
export const ASSIGNMENT_NOTICE_RULES: Readonly<Record<string, readonly NoticeRule[]>> = {
  'matter.assign': [reported('提案已交办', who, ofMatter)],
  'matter.answer': [asked('收到答复，请评价', (facts) => `${who(facts)}签发的`, ofMatter)],
  'matter.rate': [reported('收到评价', byWithReason, ofMatter)],
  'matter.redo': [reported('重新办理', byWithReason, ofMatter)],
  'matter.promise-settled': [reported('承诺有了结果', (facts) => facts.reason ?? '', ofMatter)],
  'matter.close': [reported('提案已办结', byWithAny, ofMatter)],
  'assignment.assign': [asked('请签收交办件', byWithAny)],
  'assignment.refuse': [asked('请改交退件', unitWithReason)],
  'assignment.extend': [reported('期限延了', byWithReason)],
  'assignment.draft-answer': [asked('请签发答复', (facts) => `${who(byUnit(facts))}起草的`)],
  'assignment.send-back': [{ ...reported('答复稿退回', byWithReason), kind: 'returned' }],
  'assignment.answer': [reported('答复已签发', who)],
  'assignment.countersign': [reported('会办单位已会签', unitWithReason)],
  'assignment.redo': [asked('请重新办理', byWithReason)],
}
