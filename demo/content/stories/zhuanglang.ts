import { PICTURE_CREDIT, type DemoStory } from '../demo-story.ts'

export const zhuanglang: DemoStory = {
  key: 'page-zhuanglang',
  divisionCode: '620825',
  topic: null,
  kicker: '庄浪县政协',
  headline: '十届十八次主席会议议定三项工作意见',
  subtitle: '传达学习全国两会精神',
  dateline: '本报庄浪讯',
  credits: [{ role: 'correspondent', name: '石宏军' }],
  blocks: [
    '3月16日，庄浪县政协的十届十八次主席会议召开，由县政协主席杜宏生主持。全国两会精神和《习近平生态文明思想学习纲要》是会议的学习内容，近期重点工作也在会上作了部署。',
    { heading: '三项意见获通过' },
    '三项意见都关乎人员分工：党组成员联系哪些党外副主席，主席会议成员联系哪些界别，主席、副主席又分别包抓指导哪些乡镇和社区的协商工作，都作了新的调整。最后一项，为的是让政协协商继续向基层延伸。',
    { heading: '学了就要用' },
    '对生态文明思想，会议要求吃透要义和内涵，掌握立场、观点和方法，做坚定的信仰者，更做实践者，以高水平保护支撑高质量发展。',
    '对两会精神，会议要求与党的创新理论贯通起来学，用来统一思想、改进工作。会议还要求，把信念立得更稳，把履职的路子理得更清，让两会精神在庄浪看得见成效。',
  ],
  event: {
    type: 'meeting',
    precision: 'day',
    start: '2023-03-16',
    end: null,
    dateText: '3月16日',
    place: '',
  },
  printDate: null,
  pictures: [
    {
      drawing: { scene: 'terraces', mood: 'summer-day' },
      caption: '庄浪的山梁与梯田（示意图）',
      alt: '示意插图：黄土山梁上层层梯田，坡上几户人家',
      credit: PICTURE_CREDIT,
    },
  ],
}
