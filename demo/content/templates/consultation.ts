import { counted, listed, type Template } from './template.ts'

export const consultationTemplates: readonly Template[] = [
  {
    type: 'consultation',
    compose: ({ committee, when, subject, random, own }) => ({
      kicker: `${committee}月协商座谈会`,
      headline: `一张圆桌 共商${subject.short}`,
      place: `${own}政协协商议事厅`,
      blocks: [
        `${when}，${committee}举行协商座谈会，委员、部门负责人和群众代表围绕“${subject.name}”同桌商量。`,
        `委员先讲走访所见。${subject.done[0] ?? ''}，这是好的一面；${subject.gaps.slice(0, 2).join('，')}，这是绕不开的一面。部门负责人接着说难处、讲打算，群众代表补充细节。`,
        { heading: '商量出来的办法' },
        `${random.pick(['两个多小时的讨论', '几轮你来我往', '一个下午的协商'])}过后，三点共识写进会议纪要：${counted(subject.advice)}。${committee}将按季度跟踪落实。`,
      ],
    }),
  },
  {
    type: 'consultation',
    spans: ['month'],
    compose: ({ committee, when, subject, divisionName }) => ({
      kicker: '协商向基层延伸',
      headline: `院落里的议事会 ${divisionName}委员和群众一起拿主意`,
      place: '村（社区）协商议事室',
      topic: 'xieshang-jiceng',
      blocks: [
        `${when}，${committee}指导乡镇和社区开展基层协商，题目来自群众：${subject.name}。`,
        `议事会不设主席台。村民先说，委员后说，${subject.gaps[0] ?? '难处'}、${subject.gaps[1] ?? '短处'}，一条条记在黑板上。记完了再逐条商量，能马上办的当场定人，要上级支持的由委员写成社情民意信息。`,
        `商量的结果是：${subject.advice.slice(0, 2).join('，')}。什么时候办、办到什么样，贴在村务公开栏里，谁都可以看。`,
      ],
    }),
  },
  {
    type: 'consultation',
    compose: ({ committee, when, subject, random, own }) => ({
      kicker: committee,
      headline: `网络议政${random.pick(['连线', '汇聚众智'])} 委员热议${subject.short}`,
      place: `${own}政协网络议政平台`,
      blocks: [
        `${when}，${committee}开展网络议政，话题是${subject.name}。委员用手机发言，部门在线作答。`,
        `发言大多来自一线。跑过${listed(subject.sites.slice(0, 2))}的委员说，${subject.done.slice(1).join('，')}；也有委员提醒，${subject.gaps[0] ?? ''}。`,
        `平台把意见归成三类，送有关方面参考：${subject.advice.join('，')}。`,
      ],
    }),
  },
]
