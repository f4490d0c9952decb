import { PICTURE_CREDIT, type DemoStory } from '../demo-story.ts'

export const xihe: DemoStory = {
  key: 'page-xihe',
  divisionCode: '621225',
  topic: 'san-zhua-san-cu',
  kicker: '西和县政协党组',
  headline: '扩大会议专题学纪法 六部党内法规逐一过',
  subtitle: '抓学习促提升，周二学习不间断',
  dateline: '本报西和讯',
  credits: [{ role: 'correspondent', name: '鱼勇' }],
  blocks: [
    '3月14日，西和的县政协党组把纪法教育作为“抓学习促提升”的一课，开了一次扩大会议专门来学。',
    '会上传达学习的党内法规共六部：《关于新形势下党内政治生活的若干准则》《中国共产党廉洁自律准则》，监督条例、纪律处分条例、问责条例，以及试行的组织处理规定。',
    { heading: '把学习日过实' },
    '会议认为，“三抓三促”行动正是贯彻党的二十大精神、落实各级部署的抓手。县政协已就“抓学习促提升”定下工作方案，每周二是雷打不动的学习日，针对的毛病有三个：理论学得不深，知识积累不够，学和用两张皮。',
    '往后怎么做？会议要求把纪法教育同“三抓三促”一起部署，把规矩和法治观念讲到平时，让党员干部心里有戒尺，长期学下去，不是学一阵子。',
  ],
  event: {
    type: 'meeting',
    precision: 'day',
    start: '2023-03-14',
    end: null,
    dateText: '3月14日',
    place: '',
  },
  printDate: null,
  pictures: [
    {
      drawing: { scene: 'gorge', mood: 'summer-day' },
      caption: '陇南的青山与河谷（示意图）',
      alt: '示意插图：青山夹着一条清河，山腰有人家',
      credit: PICTURE_CREDIT,
    },
  ],
}
