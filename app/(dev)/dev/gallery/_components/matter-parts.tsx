import { CountRows } from '#components/matter/count-rows'
import { DatedSteps } from '#components/matter/dated-steps'
import { Funnel } from '#components/matter/funnel'
import { Lamps } from '#components/matter/lamps'
import { ProposalRows } from '#components/matter/proposal-rows'
import { Squares } from '#components/matter/squares'
import { StateTag } from '#components/matter/state-tag'

import { Sample } from './sample.tsx'

const XIGU = { received: 150, filed: 142, key: 22, 'taken-up': 13, answered: 142, done: 137 }
const ROW = {
  number: 23,
  title: '关于化工园区周边老旧管网分段改造的提案',
  state: 'in-progress',
  category: '社会民生',
  moverKind: 'collective',
  isKey: true,
  resultClass: null,
  leadUnit: '区住建局',
  sponsors: [{ part: 'supervise', leaderName: '示例领导' }],
  dueOn: '2026-03-11',
} as const

export function MatterParts() {
  return (
    <>
      <Sample name="提案走到哪一步">
        <Funnel
          caption="西固区的提案走到哪一步"
          counts={XIGU}
          proofs={[{ step: 'key', articleId: 1, headline: '十三件重点提案由领导批办领办' }]}
          pathOf={(step) => `#${step}`}
        />
      </Sample>
      <Sample name="每格一件提案">
        <div className="w-full max-w-100">
          <Squares counts={{ filed: 142, takenUp: 13, otherKey: 9 }} />
        </div>
      </Sample>
      <Sample name="按类别">
        <CountRows
          caption="提案按类别"
          of="类别"
          rows={[
            { label: '社会民生', count: 51, href: '#a' },
            { label: '教科文卫体', count: 22, href: '#b' },
            { label: '其他', count: 1, href: '#c' },
          ]}
          total={74}
        />
      </Sample>
      <Sample name="四盏灯">
        <div className="w-full">
          <Lamps
            label="办理进度"
            lamps={[
              { sign: '立', name: '立案', state: 'done', words: '2026年1月10日' },
              { sign: '交', name: '交办', state: 'now', words: '等待交办' },
              { sign: '复', name: '答复', state: 'late', words: '超期 9 天' },
              { sign: '结', name: '办结', state: 'waiting', words: '还没有答复' },
            ]}
          />
        </div>
      </Sample>
      <Sample name="办得怎样">
        <StateTag tone="done">已办结</StateTag>
        <StateTag tone="now">还有 92 天</StateTag>
        <StateTag tone="soon">还有 12 天</StateTag>
        <StateTag tone="late">超期 9 天</StateTag>
        <StateTag tone="waiting">不予立案</StateTag>
      </Sample>
      <Sample name="提案，一件一行">
        <ProposalRows
          rows={[ROW, { ...ROW, number: 24, state: 'closed', resultClass: 'A', isKey: false }]}
          today="2026-03-20"
          pathOf={({ number }) => `#p${number}`}
        />
      </Sample>
      <Sample name="一步一步">
        <DatedSteps
          steps={[
            { day: '2026-02-01', title: '交区住建局主办', note: '期限 2026年3月11日' },
            { day: '2026-01-10', title: '立案', note: null },
          ]}
        />
      </Sample>
    </>
  )
}
