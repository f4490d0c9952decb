import { PICTURE_CREDIT, type DemoStory } from '../demo-story.ts'

export const xigu: DemoStory = {
  key: 'page-xigu',
  divisionCode: '620104',
  topic: null,
  kicker: '西固区政协',
  headline: '十三件重点提案 区委区政府领导领回去办',
  subtitle: '142件立案提案中选出22件重点督办',
  dateline: '本报西固讯',
  credits: [
    { role: 'correspondent', name: '王志海' },
    { role: 'correspondent', name: '李晶' },
  ],
  blocks: [
    '近日，13件政协重点提案摆上了西固区委、区政府领导的案头，由他们批示并领衔办理。其中有关于化工园区加快建设的，也有关于“强工业”的。在西固，重点提案怎么批、谁来办、怎样督，正在形成一套制度和程序。',
    '这些提案来自区政协十届二次会议。会议一结束，区政协就着手梳理，142件提案经审查立案，再经反复比较，22件被列为今年的重点督办提案，内容涵盖产城融合、乡村振兴、文旅、生态和民生。入选的标准有两条：题目切中全区大事，建议拿来就能用。',
    { heading: '批、办、督，各有其人' },
    '分工写得明白：区委领导作批示，区政府领导负责领办，部门承办，委员全程参与，区政协领导和各专委会负责督办。',
    '区政协希望，重点提案先走一步，走出质量和实效，给其余提案做个样子。衡量办理的好坏，不看答复写得漂不漂亮，看事情落没落实。',
  ],
  event: {
    type: 'proposal',
    precision: 'none',
    start: null,
    end: null,
    dateText: '近日',
    place: '',
  },
  printDate: null,
  pictures: [
    {
      drawing: { scene: 'water-wheel', mood: 'summer-day' },
      caption: '黄河岸边的水车（示意图）',
      alt: '示意插图：黄河岸边一架木制大水车，渡槽伸向田野',
      credit: PICTURE_CREDIT,
    },
  ],
}
