import { MAX_WORDS } from '#domain/intake/schemas'
import { INTAKE_REASONS } from '#db/intake-states'
import { RECEIPTS_PATH, SAY_LOG_PATH, SAY_PATH, SAY_POLICY_PATH } from '#lib/addresses/intake-paths'
import { INTAKE_REASON_LABELS } from '#lib/intake-labels'
import { CONTACT_PROMISE, WORDS_PROMISE } from '#lib/intake-promises'

import { NOT_TAKEN } from '../../../(live)/_lib/not-taken.ts'
import { HowToReach } from '../../_components/how-to-reach.tsx'
import { Statement } from '../../_components/statement.tsx'
import { pageMetadata } from '../../_lib/page-metadata.ts'

export const ensureStatic = 'navigation'

const TITLE = '来件说明'

export const generateMetadata = () =>
  pageMetadata({
    title: TITLE,
    description: '“我要说”收什么、谁来看、怎么定、留什么、删什么',
    path: SAY_POLICY_PATH,
  })

export default function SayPolicyPage() {
  return (
    <Statement title={TITLE} lead="“我要说”交来的，收什么、谁来看、怎么定、留什么、删什么。">
      <h2>收什么</h2>
      <p>
        协商议题、提案线索、文史线索，一次一件，最多 {MAX_WORDS} 字。在
        <a href={SAY_PATH}>我要说</a>里写，不用注册。
      </p>
      <h2>不收什么，该去哪里</h2>
      <ul>
        {NOT_TAKEN.map(({ what, instead }) => (
          <li key={what}>
            {what}：{instead}。
          </li>
        ))}
      </ul>
      <h2>谁来看，怎么定</h2>
      <p>
        所选地方的政协提案专员来看，上级政协的提案专员也看得到。按先后读，能办的转为协商议题，或者转提案委、文史委；不采纳的，写明原因和说明。每个决定记下是谁、什么时候、为什么，不能改写。
      </p>
      <p>
        不采纳的原因只有这些：{INTAKE_REASONS.map((one) => INTAKE_REASON_LABELS[one]).join('；')}。
      </p>
      <h2>怎么知道结果</h2>
      <p>
        凭<a href={RECEIPTS_PATH}>回执号</a>
        查，不用登录。号丢了找不回来：网站自己也没有存这个号，只存了核对用的摘要。
      </p>
      <h2>留什么，删什么</h2>
      <p>
        您写的话和去向留着。{WORDS_PROMISE}
        办成协商议题的，由提案专员另外写成读者看的话，照抄原话的网站不收。
        {CONTACT_PROMISE}
      </p>
      <p>
        网络地址不存。为了挡住乱发的程序，一小时内交了几次按网络计数，一样的话一天内只收一次；存的是不能还原的摘要，到时作废。
      </p>
      <h2>公开的记录</h2>
      <p>
        <a href={SAY_LOG_PATH}>每月的记录（CSV）</a>
        写着各地收到了什么类别、去向或者原因、用了几天，没有内容、回执号和联系方式。别的月份在网址后面加“?month=2026-03”这样的月份。
      </p>
      <h2>问与改</h2>
      <HowToReach />
    </Statement>
  )
}
