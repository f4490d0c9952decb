import type { EventFacts } from './event-facts.ts'
import type { NoticeRule } from './notice-rule.ts'
import { byWithReason, quoted, who } from './notice-texts.ts'

const ofProposal = ({ matterId }: EventFacts) => `/matters/proposal/${matterId}`

const reported = (what: string, text: NoticeRule['text']): NoticeRule => ({
  kind: 'progress',
  to: 'named',
  title: (facts) => `${what}：${quoted(facts.quote)}`,
  text,
  path: ofProposal,
})

const asked = (what: string, text: NoticeRule['text']): NoticeRule => ({
  ...reported(what, text),
  kind: 'request',
})

const byWithAny = (facts: EventFacts) => (facts.reason ? byWithReason(facts) : who(facts))

/** A proposal that is handled in the portal: asked of who moves it too and of officers, reported to who moves it. */
export const PROPOSAL_NOTICE_RULES: Readonly<Record<string, readonly NoticeRule[]>> = {
  'proposal.write': [asked('请您联名', (facts) => `${who(facts)}请您一起提，请答复是否联名`)],
  'proposal.ask-again': [
    asked('改过了，请再答复是否联名', (facts) => `${who(facts)}改了${facts.reason}`),
  ],
  'proposal.agree': [reported('同意联名', who)],
  'proposal.disagree': [reported('没有同意联名', byWithReason)],
  'proposal.drop': [reported('提案放弃了', who)],
  'proposal.submit': [asked('请审查提案', (facts) => `${who(facts)}提交的`)],
  'proposal.propose': [asked('请决定处理意见', (facts) => `${who(facts)}提出的`)],
  'proposal.reject': [reported('没有同意您的处理意见', byWithReason)],
  'proposal.file': [reported('提案已立案', who)],
  'proposal.decline': [{ ...reported('提案不予立案', byWithReason), kind: 'spiked' }],
  'proposal.return': [{ ...reported('提案退回修改', byWithReason), kind: 'returned' }],
  'proposal.merge': [reported('提案已并案', byWithAny)],
  'proposal.divert': [reported('提案已转办', byWithReason)],
  'proposal.ask-revoke': [asked('请决定是否同意撤案', byWithReason)],
  'proposal.revoke': [reported('提案已撤案', who)],
  'proposal.make-key': [reported('列为重点提案', byWithAny)],
  'proposal.end-key': [reported('不再是重点提案', byWithAny)],
}
