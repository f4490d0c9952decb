import type { TopicKind } from '#db/states'

/** Columns and topics of the demonstration; the first two are those of the nine stories. */
export const DEMO_TOPICS = [
  { slug: 'san-zhua-san-cu', kind: 'column', name: '“三抓三促”行动进行时' },
  { slug: 'xieshang-jiceng', kind: 'topic', name: '协商向基层延伸' },
  { slug: 'shuxiang-zhengxie', kind: 'column', name: '书香政协' },
  { slug: 'weiyuan-yixian', kind: 'column', name: '委员在一线' },
] as const satisfies readonly { slug: string; kind: TopicKind; name: string }[]

export type DemoTopic = (typeof DEMO_TOPICS)[number]['slug']
