import type { IntakeDestination, IntakeKind, IntakeReason } from '#db/intake-states'

// What readers of the demonstration handed in. All of it is made up and says so.

export interface DemoIntake {
  key: string
  kind: IntakeKind
  place: string
  words: string
  /** What became of it; null while it waits. */
  outcome:
    | { destination: IntakeDestination; reply: string }
    | { reason: IntakeReason; reply: string }
    | null
}

const NOTE = '（演示用的虚构内容）'

export const DEMO_INTAKES: readonly DemoIntake[] = [
  {
    key: 'lamp',
    kind: 'topic',
    place: '示例乡',
    words: `示例村村口的路灯坏了两个月，晚上接孩子看不见路。想请大家议一议：谁来修，电费怎么摊。${NOTE}`,
    outcome: null,
  },
  {
    key: 'clinic',
    kind: 'proposal',
    place: '示例镇',
    words: `示例镇卫生院周末没有人值班，老人看病要去县城。可以几个村轮流排班。${NOTE}`,
    outcome: { destination: 'proposal-committee', reply: `谢谢，已经转给提案委。${NOTE}` },
  },
  {
    key: 'school',
    kind: 'history',
    place: '示例村',
    words: `家里有一张示例村老学堂的照片，背面写着年份，愿意给文史委看。${NOTE}`,
    outcome: { destination: 'history-committee', reply: '' },
  },
  {
    key: 'dispute',
    kind: 'topic',
    place: '',
    words: `和示例公司打官司的事，想请政协帮忙。${NOTE}`,
    outcome: {
      reason: 'proceedings',
      reply: `已经在诉讼中的事，由法院来定，政协不能过问。${NOTE}`,
    },
  },
]
