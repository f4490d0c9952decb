// Proposals that a member of the demonstration writes in the portal. All of it is made up and says so.

export interface DemoProposal {
  key: string
  /** How far it has come. */
  reaches: 'draft' | 'proposed' | 'filed' | 'answered' | 'promised' | 'kept'
  words: Record<'title' | 'category' | 'situation' | 'analysis' | 'advice' | 'advisedUnits', string>
}

const NOTE = '（演示用的虚构内容）'

export const DEMO_PROPOSALS: readonly DemoProposal[] = [
  {
    key: 'bus',
    reaches: 'filed',
    words: {
      title: '关于增设集镇公交停靠点的提案（示例）',
      category: '交通',
      situation: `示例乡的集镇没有公交停靠点，赶集的老人要走到国道边等车。${NOTE}`,
      analysis: `线路定得早，后来搬到集镇的人没有算进去。${NOTE}`,
      advice: `一、在集镇增设一处停靠点。二、赶集日加开两班。${NOTE}`,
      advisedUnits: '示例承办单位甲',
    },
  },
  {
    key: 'bins',
    reaches: 'answered',
    words: {
      title: '关于集镇增设垃圾分类箱的提案（示例）',
      category: '环境',
      situation: `示例乡的集镇只有两处垃圾箱，赶集日装不下。${NOTE}`,
      analysis: `垃圾箱按平日的量配，没有算赶集日。${NOTE}`,
      advice: `在集镇东西两头各增设一处分类箱，赶集日加清一次。${NOTE}`,
      advisedUnits: '示例承办单位甲',
    },
  },
  {
    key: 'lamps',
    reaches: 'promised',
    words: {
      title: '关于补装集镇路灯的提案（示例）',
      category: '城建',
      situation: `示例乡集镇的西街没有路灯，傍晚赶集的人摸黑走。${NOTE}`,
      analysis: `西街是后来修的，装灯的时候没有算进去。${NOTE}`,
      advice: `在西街补装路灯，和东街接上。${NOTE}`,
      advisedUnits: '示例承办单位甲',
    },
  },
  {
    key: 'crossing',
    reaches: 'kept',
    words: {
      title: '关于在学校门口画斑马线的提案（示例）',
      category: '交通',
      situation: `示例小学门口没有斑马线，放学时人车混行。${NOTE}`,
      analysis: `路面去年重铺过，旧的标线没有补画。${NOTE}`,
      advice: `补画斑马线，立减速牌。${NOTE}`,
      advisedUnits: '示例承办单位甲',
    },
  },
  {
    key: 'reading',
    reaches: 'proposed',
    words: {
      title: '关于农家书屋周末开门的提案（示例）',
      category: '文化',
      situation: `示例村的书屋周末锁着门，学生想看书进不去。${NOTE}`,
      analysis: `管书屋的人只在工作日上班。${NOTE}`,
      advice: `请志愿者周末轮流开门，书目贴在门口。${NOTE}`,
      advisedUnits: '示例承办单位乙',
    },
  },
  {
    key: 'water',
    reaches: 'draft',
    words: {
      title: '关于检修高处供水管道的提案（示例）',
      category: '',
      situation: `住在高处的几户，傍晚常常没有水。${NOTE}`,
      analysis: '',
      advice: '',
      advisedUnits: '',
    },
  },
]

/** What the unit of the demonstration answers. */
export const DEMO_ANSWER = {
  talk: `在集镇看了两处点位，一起定了位置。${NOTE}`,
  text: `您提出的建议收到。集镇东西两头各增设了一处分类箱，赶集日傍晚加清一次。${NOTE}`,
}

/** What the unit promises where it has not done everything yet, and how it reports what it kept. */
export const DEMO_PROMISES = {
  promised: {
    text: `您提出的建议收到，已列入计划，先补装西街的十盏。${NOTE}`,
    promise: `西街补装十盏路灯${NOTE}`,
  },
  kept: {
    text: `您提出的建议收到，标线材料到了就画。${NOTE}`,
    promise: `学校门口画好斑马线、立好减速牌${NOTE}`,
  },
  report: `斑马线画好了，两面减速牌也立好了。${NOTE}`,
} as const
