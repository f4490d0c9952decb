// Registers of proposals for the demonstration. Every row is made up and says so; only the numbers of the first are
// those of the newspaper page: 142 filed, 22 of them key, 13 of those taken up by leaders.

import type { RegisterCells } from '#domain/matter/register/register-columns'
import { addDays, type IsoDay } from '#lib/dates'

type Cells = Partial<RegisterCells>

export interface DemoRegister {
  key: string
  term: string
  number: string
  rows: readonly Cells[]
}

const CATEGORIES = ['产城融合', '乡村振兴', '文旅', '生态', '民生'] as const
const SUBJECTS: Record<(typeof CATEGORIES)[number], readonly string[]> = {
  产城融合: ['完善园区配套道路', '建好产业工人公寓', '盘活闲置厂房', '办好园区夜校'],
  乡村振兴: ['修缮村级水渠', '扶持冬季大棚', '办好农民技能班', '整治村口停车'],
  文旅: ['串起黄河岸边步道', '开放机关停车场', '补齐景点厕所', '办好社区文化节'],
  生态: ['给沿河绿带补种', '规范餐厨垃圾收运', '治理背街扬尘', '增设充电桩'],
  民生: ['给老楼加装电梯', '增开早班公交', '办好老年食堂', '增加托育名额'],
}
const UNITS = ['示例承办单位甲', '示例承办单位乙', '示例承办单位丙', '示例承办单位丁'] as const

const titled = (index: number): Cells => {
  const category = CATEGORIES[index % CATEGORIES.length] ?? CATEGORIES[0]
  const subjects = SUBJECTS[category]
  const subject = subjects[Math.floor(index / CATEGORIES.length) % subjects.length] ?? ''
  return {
    number: String(index + 1),
    category,
    title: `关于${subject}的提案（示例）`,
    leads: UNITS[index % UNITS.length] ?? UNITS[0],
  }
}

const FILED = 142
const KEY = 22
const TAKEN_UP = 13
/** Key ones, and some of the others, are open to readers. */
const CONSENTED = 40

export const PAGE_REGISTER: DemoRegister = {
  key: 'page',
  term: '10',
  number: '2',
  rows: Array.from({ length: FILED }, (_, index) => ({
    ...titled(index),
    moverKind: index % 3 === 0 ? '集体' : '个人',
    firstMover: index % 3 === 0 ? '示例界别小组' : '示例委员',
    state: index < KEY ? '办理中' : '已交办',
    isKey: index < KEY ? '是' : '否',
    sponsors: index < TAKEN_UP ? `示例领导（${index % 2 === 0 ? '批办' : '领办'}）` : '',
    consent: index < CONSENTED ? '是' : '否',
  })),
}

const ANSWERED = { assignedOn: '2025-03-01', dueOn: '2025-06-01' }

/** Days until the one deadline that is still to come. */
const DUE_IN = 60

/** A small one with a proposal in every state, as it is on a day. */
export const smallRegister = (today: IsoDay): DemoRegister => ({
  key: 'small',
  term: '10',
  number: '4',
  rows: [
    { state: '已办结', ...ANSWERED, answeredOn: '2025-05-12', resultClass: 'A', isKey: '是' },
    { state: '已办结', ...ANSWERED, answeredOn: '2025-06-20', resultClass: 'B' },
    { state: '已答复', ...ANSWERED, answeredOn: '2025-05-30', resultClass: 'C' },
    { state: '已答复', ...ANSWERED, answeredOn: '2025-05-28', resultClass: 'D' },
    { state: '办理中', ...ANSWERED, isKey: '是', sponsors: '示例领导（督办）' },
    { state: '办理中', assignedOn: '2025-03-01', joints: '示例会办单位' },
    { state: '已交办', assignedOn: '2025-03-01', dueOn: addDays(today, DUE_IN) },
    { state: '已立案', leads: '' },
    { state: '待审查', leads: '' },
    { state: '不予立案', leads: '' },
    { state: '退回修改', leads: '' },
    { state: '立案后并入3号', leads: '' },
    { state: '已转办', leads: '' },
    { state: '撤案', leads: '' },
  ].map((cells, index) => ({
    ...titled(index),
    moverKind: index % 4 === 0 ? '联名' : '个人',
    firstMover: '示例委员甲',
    otherMovers: index % 4 === 0 ? '示例委员乙' : '',
    consent: index % 5 === 4 ? '否' : '是',
    ...cells,
  })),
})
