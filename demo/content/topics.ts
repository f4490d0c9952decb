import type { TopicKind } from '#db/states'

/** Columns and topics of the demonstration; the first two are those of the nine stories. */
export const DEMO_TOPICS = [
  {
    slug: 'san-zhua-san-cu',
    kind: 'column',
    name: '“三抓三促”行动进行时',
    intro: '抓学习促提升，抓执行促落实，抓效能促发展：各级政协怎么学、怎么干、干成了什么。',
  },
  {
    slug: 'xieshang-jiceng',
    kind: 'topic',
    name: '协商向基层延伸',
    intro:
      '村头巷尾的事，坐下来商量着办。各县区政协把协商议事的桌子搬到乡镇、村和社区，请委员、干部和群众坐在一起，一次议一件事：修一段路，通一条渠，加装一部电梯。这里收录议了什么、怎么议的，后来办成了没有。',
  },
  {
    slug: 'shuxiang-zhengxie',
    kind: 'column',
    name: '书香政协',
    intro: '委员读什么书、谈什么心得，讲堂一讲一讲地开下去。',
  },
  {
    slug: 'weiyuan-yixian',
    kind: 'column',
    name: '委员在一线',
    intro: '委员自己去做的事：问诊、讲课、修渠、帮一家企业过一道坎。',
  },
] as const satisfies readonly { slug: string; kind: TopicKind; name: string; intro?: string }[]

export type DemoTopic = (typeof DEMO_TOPICS)[number]['slug']
