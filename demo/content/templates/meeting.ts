import { counted, type Template } from './template.ts'

export const meetingTemplates: readonly Template[] = [
  {
    type: 'meeting',
    compose: ({ committee, when, term, next, random, own, subject }) => ({
      kicker: committee,
      headline: `${term}届${next('chair')}次主席会议${random.pick(['研究近期重点工作', '议定季度协商安排', '听取专委会工作汇报'])}`,
      place: `${own}政协会议室`,
      blocks: [
        `${when}，${committee}召开主席会议，听取各专门委员会近期工作情况，研究下一阶段的调研和协商安排。`,
        `会议商定，下一步把“${subject.name}”列入重点协商议题，先由相关专委会摸清底数，${random.pick(['再请部门和委员面对面商量', '再到现场看一遍，最后坐下来谈', '形成初稿后听一听基层意见'])}。`,
        `会议要求，各专委会把时间排细，把责任排实，${random.pick(['每件事都要有人盯、有人问', '少开会，多下去', '定了的事按期回头看'])}。`,
      ],
    }),
  },
  {
    type: 'meeting',
    compose: ({ committee, when, term, next, own, subject, random }) => ({
      kicker: committee,
      headline: `${term}届${next('standing')}次常委会会议专题议${subject.short}`,
      place: `${own}政协会议室`,
      blocks: [
        `${when}，${committee}召开常委会会议，围绕“${subject.name}”作专题协商。会前，调研组已到${subject.sites[0] ?? '基层'}等处摸过情况。`,
        { heading: '问题摆到桌面上' },
        `调研报告肯定了进展：${subject.done.slice(0, 2).join('，')}。报告也不回避短处：${subject.gaps.join('；')}。`,
        { heading: '建议落到实处' },
        `常委们的建议集中在三点：${counted(subject.advice)}。${own}直有关部门负责人${random.pick(['当场作了回应', '逐条说明了打算', '表示带回去研究后书面答复'])}。`,
      ],
    }),
  },
  {
    type: 'meeting',
    compose: ({ committee, when, own, subject, random }) => ({
      kicker: committee,
      headline: `专委会工作例会把${subject.short}排上日程`,
      place: `${own}政协机关`,
      blocks: [
        `${when}，${committee}各专门委员会召开工作例会，对表年度计划，检查调研、视察和提案督办的进度。`,
        `例会梳理出${random.pick(['六', '七', '八', '九'])}件要在年内完成的事，其中一件是${subject.name}。几位负责人认为，眼下最需要弄清的是：${subject.gaps[0] ?? '短板在哪里'}。`,
        `会议提出，调研方案要短、题目要小、走访要深，${random.pick(['报告不超过三千字', '提一条建议就要说清谁来办', '把委员的专长用到点子上'])}。`,
      ],
    }),
  },
]
