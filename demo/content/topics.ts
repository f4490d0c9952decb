import type { TopicKind } from '#db/states'

/** Columns and topics of the demonstration; the first two are those of the nine stories. */
export const DEMO_TOPICS = [
  { slug: 'san-zhua-san-cu', kind: 'column', name: '“三抓三促”行动进行时' },
  {
    slug: 'xieshang-jiceng',
    kind: 'topic',
    name: '协商向基层延伸',
    intro:
      '村头巷尾的事，坐下来商量着办。各县区政协把协商议事的桌子搬到乡镇、村和社区，请委员、干部和群众坐在一起，一次议一件事：修一段路，通一条渠，加装一部电梯。这里收录议了什么、怎么议的，后来办成了没有。',
  },
  { slug: 'shuxiang-zhengxie', kind: 'column', name: '书香政协' },
  { slug: 'weiyuan-yixian', kind: 'column', name: '委员在一线' },
] as const satisfies readonly { slug: string; kind: TopicKind; name: string; intro?: string }[]

export type DemoTopic = (typeof DEMO_TOPICS)[number]['slug']
