import type { EventFacts } from './event-facts.ts'
import type { NoticeRule } from './notice-rule.ts'
import { quoted, who } from './notice-texts.ts'

const ofRegister = ({ sessionId }: EventFacts) => `/matters/${sessionId}`

const toPublish = (how: string): NoticeRule => ({
  kind: 'request',
  to: 'named',
  title: ({ quote }) => `等您公布：${quoted(quote)}`,
  text: (facts) => `${who(facts)}${how}，公布以后读者才看得到`,
  path: ofRegister,
})

/** What waits in a register until a final editor lets readers have it, and that somebody did. */
export const REGISTER_NOTICE_RULES: Readonly<Record<string, readonly NoticeRule[]>> = {
  'register.imported': [toPublish('导入的')],
  'register.filed': [toPublish('立案的')],
  'register.published': [
    {
      kind: 'published',
      to: 'named',
      title: ({ quote }) => `公布了：${quoted(quote)}`,
      text: who,
      path: ofRegister,
    },
  ],
  // It calls nobody any more.
  'register.undone': [],
}
