import type { NoticeRule } from './notice-rule.ts'
import { byWithReason, quoted, who } from './notice-texts.ts'

const ofPromise = (
  kind: NoticeRule['kind'],
  what: string,
  text: NoticeRule['text'],
): readonly NoticeRule[] => [
  {
    kind,
    to: 'named',
    title: (facts) => `${what}：${quoted(facts.quote)}`,
    text,
    path: () => '/matters/promises',
  },
]

/** What units promise: they are reminded of its day, officers are asked to confirm how it ended. */
export const PROMISE_NOTICE_RULES: Readonly<Record<string, readonly NoticeRule[]>> = {
  'promise.adopt': ofPromise('progress', '记下了本单位的承诺', who),
  'promise.remind': ofPromise('request', '承诺快到期了', (facts) => quoted(facts.reason)),
  'promise.overdue': ofPromise('request', '承诺超期了', (facts) => quoted(facts.reason)),
  'promise.report': ofPromise('request', '请确认承诺的结果', byWithReason),
  'promise.settle': ofPromise('progress', '承诺的结果确认了', who),
  'promise.send-back': ofPromise('returned', '承诺的结果退回', byWithReason),
}
