import type { WatchedTermKind } from '#db/states'

/** Terms that the demonstration's newsroom watches for, as lines of a paste: term, replacement, reason. */
export const DEMO_TERMS: readonly { kind: WatchedTermKind; lines: readonly string[] }[] = [
  {
    kind: 'mistake',
    lines: [
      '政协代表，政协委员，政协是委员，人大才是代表',
      '人大委员，人大代表，人大是代表，常委会才有委员',
      '村长，村委会主任，法律里的称呼',
      '残废人，残疾人，含有歧视，不用',
      '文史资料委，文化文史和学习委，机构已经改名',
    ],
  },
  {
    kind: 'sensitive',
    lines: [
      '全国首个，，没有权威的依据不这样写',
      '史无前例，，说得太满，写清楚和什么时候比',
      '贫困县，已脱贫县，脱贫以后不再这样称',
    ],
  },
]
