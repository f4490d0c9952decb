import { PICTURE_CREDIT, type DemoStory } from '../demo-story.ts'

export const tongwei: DemoStory = {
  key: 'page-tongwei',
  divisionCode: '621121',
  topic: null,
  kicker: '通渭县政协文史工作座谈会',
  headline: '发启事倡议书 广征“三亲”史料',
  subtitle: '让往事开口，让文史活起来',
  dateline: '本报通渭讯',
  credits: [{ role: 'correspondent', name: '李昆' }],
  blocks: [
    '3月13日，通渭县政协为文史工作专门开了一次座谈会，县政协主席张新社主持。一份征集启事、一份倡议书发到与会者手中：全县的文史资料征集，从这里开始。',
    '会上先说家底，通报了这几年的文史工作，再定今年的任务。几位文史研究员和来自乡镇的资料员谈了各自的做法和体会。',
    { heading: '一张名片，一份责任' },
    '在通渭，文史工作被看作县政协的名片，也是政协的一项基础工作。会议认为，把本县的历史和文化挖出来、传下去，研究员、资料员有责任，每一位委员和机关干部也都有份。',
    '怎样才算写得好？会议划出三道关：政治、史实、文字。取材要靠亲历、亲见、亲闻，去找当事人谈，去补已有史料的缺，同时写出文史的味道，让人愿意读。',
    '征来的稿件不能一收了之。会议要求倒排时间、统筹推进征编和出版，对材料多回访、多对证，经得起追问的才算数。',
  ],
  event: {
    type: 'history',
    precision: 'day',
    start: '2023-03-13',
    end: null,
    dateText: '3月13日',
    place: '',
  },
  printDate: null,
  pictures: [
    {
      drawing: { scene: 'loess', mood: 'summer-day' },
      caption: '黄土塬上的窑洞人家（示意图）',
      alt: '示意插图：黄土塬边一排窑洞，院前有树',
      credit: PICTURE_CREDIT,
    },
  ],
}
