import type { NoticeRule } from './notice-rule.ts'
import { quoted } from './notice-texts.ts'

/** About what limits are counted by. */
export const LIMIT_NOTICE_RULES: Readonly<Record<string, readonly NoticeRule[]>> = {
  'workdays.missing': [
    {
      kind: 'alarm',
      to: 'named',
      title: ({ quote }) => `还没有${quoted(quote)}的放假安排`,
      text: () => '按工作日算的期限算不到那里。通知印发以后，请登记这一年。',
      path: () => '/admin/workdays',
    },
  ],
}
