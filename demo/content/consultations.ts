import type { IsoDay } from '#lib/dates'
import { addDays } from '#lib/dates'

// Topics of consultation of the demonstration. All of it is made up and says so; the rooms are no real ones.

const NOTE = '（演示用的虚构内容）'

export const DEMO_ROOMS = ['东街议事室（示例）', '西街议事室（示例）'] as const
export const DEMO_TOWN = '示例镇'

export interface DemoTopic {
  key: string
  room: (typeof DEMO_ROOMS)[number]
  words: { title: string; about: string; source: string; peopleAffected: string; askedBy: string }
  enteredOn: IsoDay
  /** When another officer decided about it. */
  decidedOn: IsoDay
  /** What was done, in the order of the days; none for a topic that was left out, which says why. */
  steps: readonly DemoStep[]
  leftOut: string | null
}

type DemoStep = readonly [
  command:
    | 'visit'
    | 'talk'
    | 'conclude'
    | 'report'
    | 'answer'
    | 'light'
    | 'progress'
    | 'judge'
    | 'close',
  input: Readonly<Record<string, string>>,
]

const talked = (day: (ago: number) => IsoDay, ago: number, room: string): DemoStep[] => [
  [
    'visit',
    { doneOn: day(ago + 4), place: '示例街口', found: `到现场看了，和住户说了话。${NOTE}` },
  ],
  [
    'talk',
    {
      doneOn: day(ago),
      place: room,
      form: 'bench',
      members: '3',
      residents: '18',
      departments: '2',
      experts: '',
    },
  ],
  ['conclude', { doneOn: day(ago), text: `先试两周，看效果再定。${NOTE}` }],
  ['report', { doneOn: day(ago - 1) }],
  ['answer', { doneOn: day(ago - 2), adoption: 'adopted', reason: '' }],
]

/** Three topics in three states, as of a day: one under way and overdue, one with its four lamps, one that was left out. */
export function demoTopics(today: IsoDay): readonly DemoTopic[] {
  const day = (ago: number) => addDays(today, -ago)
  const light = (lamp: string, ago: number, words: string): DemoStep => [
    'light',
    { lamp, doneOn: day(ago), words, unit: '', dueOn: '' },
  ]
  const handOver = (ago: number, dueIn: number): DemoStep => [
    'light',
    {
      lamp: 'hand-over',
      doneOn: day(ago),
      unit: '示例镇城建办',
      dueOn: addDays(day(ago), dueIn),
      words: '',
    },
  ]
  return [
    {
      key: 'pit',
      enteredOn: day(60),
      decidedOn: day(57),
      room: '东街议事室（示例）',
      words: {
        title: '楼后的化粪池谁来清（示例）',
        about: `清掏合同到期没有人续。${NOTE}`,
        source: 'residents',
        peopleAffected: '142',
        askedBy: '',
      },
      steps: [
        ...talked(day, 50, '东街议事室（示例）'),
        handOver(45, 36),
        ['progress', { doneOn: day(8), words: '找到了清掏队，在谈哪天来' }],
        light('supervise', 5, '电话催办'),
      ],
      leftOut: null,
    },
    {
      key: 'yard',
      enteredOn: day(90),
      decidedOn: day(87),
      room: '西街议事室（示例）',
      words: {
        title: '旧仓库院子改成晾晒场（示例）',
        about: `秋收时没有地方晒粮。${NOTE}`,
        source: 'member',
        peopleAffected: '60',
        askedBy: '',
      },
      steps: [
        ...talked(day, 80, '西街议事室（示例）'),
        handOver(76, 50),
        light('supervise', 40, '到现场'),
        light('handle', 36, '平整完'),
        light('reply', 30, '当面答复'),
        ['judge', { doneOn: day(20), satisfied: '29', mostly: '3', dissatisfied: '1' }],
        ['close', {}],
      ],
      leftOut: null,
    },
    {
      key: 'metro',
      enteredOn: day(12),
      decidedOn: day(9),
      room: '东街议事室（示例）',
      words: {
        title: '给全镇通地铁（示例）',
        about: `想坐地铁进城。${NOTE}`,
        source: 'open-call',
        peopleAffected: '',
        askedBy: '',
      },
      steps: [],
      leftOut: `不在镇、县的职权内。${NOTE}`,
    },
  ]
}
