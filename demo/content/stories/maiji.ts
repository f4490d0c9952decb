import { PICTURE_CREDIT, type DemoStory } from '../demo-story.ts'

export const maiji: DemoStory = {
  key: 'page-maiji',
  divisionCode: '620503',
  topic: null,
  kicker: '麦积区政协',
  headline: '“政协讲堂”第八讲宣讲党的二十大精神',
  subtitle: '全体委员和机关干部同堂听课',
  dateline: '本报麦积讯',
  credits: [{ role: 'correspondent', name: '汪冬' }],
  blocks: [
    '3月15日，麦积的“政协讲堂”开到第八讲，这一讲宣讲党的二十大精神。主持讲座的是区政协主席高志强，区政协委员和机关干部职工到场听讲。',
    '主讲人来自市委讲师团，是市委党校的教授，讲题为《深入学习贯彻党的二十大精神 为全面建设社会主义现代化国家团结奋斗》，对大会精神作了深入解读。',
    { heading: '三个“持续用力”' },
    '讲座之后，会议提出三点要求。一在领会上：吃透新思想、新论断和新的部署，把各界的心思和力气引到同一个方向，聚到区委安排的事情上来。二在服务上：对准大局和全区的重点工作，建言和聚识两手一起抓。三在委员作用上：同界别群众走得更近，拿出真情，办出实效。',
    '会议希望，课堂上的收获最终变成履职的力量，为建设幸福美好的新麦积出一份力。',
  ],
  event: {
    type: 'lecture',
    precision: 'day',
    start: '2023-03-15',
    end: null,
    dateText: '3月15日',
    place: '',
  },
  printDate: null,
  pictures: [
    {
      drawing: { scene: 'grotto', mood: 'summer-day' },
      caption: '形如麦垛的石窟山峰（示意图）',
      alt: '示意插图：红色山岩上凿满佛龛，栈道回环',
      credit: PICTURE_CREDIT,
    },
  ],
}
