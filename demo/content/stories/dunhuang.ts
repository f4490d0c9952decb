import { PICTURE_CREDIT, type DemoStory } from '../demo-story.ts'

export const dunhuang: DemoStory = {
  key: 'page-dunhuang',
  divisionCode: '620982',
  topic: null,
  kicker: '敦煌市政协',
  headline: '到转渠口镇的地头看“三春”',
  subtitle: '',
  dateline: '',
  credits: [
    { role: 'correspondent', name: '李海刘' },
    { role: 'correspondent', name: '刘富金' },
  ],
  blocks: [
    '近日，敦煌市政协的部分委员来到转渠口镇，就“三春”生产的重点任务作专题调研。',
    '他们走了几个村，在地头听介绍、看现场、找人问：土壤改良做到了哪一步，地平得怎么样，水肥一体化的管子铺到了哪里，种子下地没有，护着农田的林网还缺不缺苗。',
    '一圈走下来，今春的生产进度，委员们心里有了数。',
  ],
  event: {
    type: 'research',
    precision: 'none',
    start: null,
    end: null,
    dateText: '近日',
    place: '转渠口镇',
  },
  printDate: null,
  pictures: [
    {
      drawing: { scene: 'oasis', mood: 'summer-day' },
      caption: '绿洲里的田垄与防护林带（示意图）',
      alt: '示意插图：田垄伸向一排白杨，远处是戈壁山岭',
      credit: PICTURE_CREDIT,
    },
  ],
}
