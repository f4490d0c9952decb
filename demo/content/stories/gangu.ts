import { PICTURE_CREDIT, type DemoStory } from '../demo-story.ts'

export const gangu: DemoStory = {
  key: 'page-gangu',
  divisionCode: '620523',
  topic: null,
  kicker: '甘谷县政协专题调研',
  headline: '进厂入社 问计残疾人就业创业',
  subtitle: '办好培训 做细服务',
  dateline: '本报甘谷讯',
  credits: [{ role: 'correspondent', name: '魏毅' }],
  blocks: [
    '3月16日，甘谷县政协带着一个题目出门：全县残疾人就业创业，现在怎么样，往后怎么走？',
    '委员们走进一家雕刻厂、一家种养合作社、一家盲人按摩保健中心，看岗位，问收入，听难处。随后的座谈会上，县残联、人社局、民政局的负责人与委员围坐一起，把看到的问题一件件摆出来商量。',
    { heading: '先要看得起，再要帮得上' },
    '调研组认为，安置残疾人就业，政府应当挑起大梁。社会上还要多讲“平等、参与、共享”，把尊重残疾人的权利和人格变成大家的习惯，让他们的日子更有底气。',
    '手艺是立身的本钱。调研组建议，培训不搞一锅煮，看身体条件、看文化程度、看本人意愿分开办；就业市场给残疾人留出位置，岗位要稳，工钱要有保证，服务要跟得上。收入上去了，对家庭和社会的依靠自然会减下来。',
  ],
  event: {
    type: 'research',
    precision: 'day',
    start: '2023-03-16',
    end: null,
    dateText: '3月16日',
    place: '',
  },
  printDate: null,
  pictures: [
    {
      drawing: { scene: 'orchard', mood: 'summer-day' },
      caption: '渭河川道里的果园村庄（示意图）',
      alt: '示意插图：成行的苹果树后面是白墙农舍',
      credit: PICTURE_CREDIT,
    },
  ],
}
