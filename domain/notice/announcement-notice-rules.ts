import type { EventFacts } from './event-facts.ts'
import type { NoticeRule } from './notice-rule.ts'
import { byWithReason, quoted, who } from './notice-texts.ts'

const ofAnnouncement = ({ announcementId }: EventFacts) => `/planned/${announcementId}`

const progress = (what: string, text: NoticeRule['text']): NoticeRule => ({
  kind: 'progress',
  to: 'named',
  title: (facts) => `${what}：${quoted(facts.quote)}`,
  text,
  path: ofAnnouncement,
})

const back = (what: string): NoticeRule => ({ ...progress(what, byWithReason), kind: 'returned' })

/** What is entered of an activity ahead: asked of an editor, and reported to who entered it. */
export const ANNOUNCEMENT_NOTICE_RULES: Readonly<Record<string, readonly NoticeRule[]>> = {
  'announcement.submitted': [
    {
      kind: 'request',
      to: 'named',
      title: (facts) => `请审${facts.reason ? '取消' : '预告'}：${quoted(facts.quote)}`,
      text: (facts) =>
        facts.reason ? `${who(facts)}要取消：${quoted(facts.reason)}` : `${who(facts)}交的`,
      path: ofAnnouncement,
    },
  ],
  'announcement.changed': [
    progress('您写的预告改了', (facts) => `${who(facts)}改的，审过以后读者才看到`),
  ],
  'announcement.call-off-asked': [progress('有人申请取消您预告的活动', byWithReason)],
  'announcement.approved': [progress('预告已公布', who)],
  'announcement.change-approved': [progress('改动已公布', who)],
  'announcement.returned': [back('退回预告')],
  'announcement.call-off-refused': [back('没有同意取消')],
  'announcement.turned-down': [{ ...back('预告没有采用'), kind: 'spiked' }],
  'announcement.called-off': [progress('预告的活动已取消', byWithReason)],
  // The reason is that of who asked for it.
  'announcement.call-off-agreed': [progress('取消已同意', who)],
  // Those who were asked are asked no longer.
  'announcement.taken-back': [progress('已撤回', who)],
}
