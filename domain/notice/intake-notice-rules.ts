import type { NoticeRule } from './notice-rule.ts'

/** What the public hands in: officers learn that something came, and read it where its words are guarded. */
export const INTAKE_NOTICE_RULES: Readonly<Record<string, readonly NoticeRule[]>> = {
  'intake.received': [
    {
      kind: 'request',
      to: 'named',
      title: () => '有新的来件',
      text: () => '今天有人从“我要说”交来了来件，请看过以后决定采纳不采纳。一天只提醒一次。',
      path: () => '/intake',
    },
  ],
}
