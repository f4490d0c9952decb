import type { EventFacts } from './event-facts.ts'
import type { NoticeRule } from './notice-rule.ts'
import { byWithReason, quoted, who } from './notice-texts.ts'

const ofAnnouncement = ({ announcementId }: EventFacts) => `/planned/${announcementId}`

/** What is entered of an activity ahead: asked of an editor, and reported to who entered it. */
export const ANNOUNCEMENT_NOTICE_RULES: Readonly<Record<string, readonly NoticeRule[]>> = {
  'announcement.submitted': [
    {
      kind: 'request',
      to: 'named',
      title: (facts) => `请审预告：${quoted(facts.quote)}`,
      text: (facts) => (facts.reason ? `要取消：${quoted(facts.reason)}` : `${who(facts)}交的`),
      path: ofAnnouncement,
    },
  ],
  'announcement.approved': [
    {
      kind: 'progress',
      to: 'named',
      title: (facts) => `预告已公布：${quoted(facts.quote)}`,
      text: who,
      path: ofAnnouncement,
    },
  ],
  'announcement.returned': [
    {
      kind: 'returned',
      to: 'named',
      title: (facts) => `退回预告：${quoted(facts.quote)}`,
      text: byWithReason,
      path: ofAnnouncement,
    },
  ],
  'announcement.called-off': [
    {
      kind: 'progress',
      to: 'named',
      title: (facts) => `预告的活动已取消：${quoted(facts.quote)}`,
      text: byWithReason,
      path: ofAnnouncement,
    },
  ],
  // It notifies nobody; those who were asked are asked no longer.
  'announcement.taken-back': [],
}
