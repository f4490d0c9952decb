import { counted, listed, type Template } from './template.ts'

export const fieldTemplates: readonly Template[] = [
  {
    type: 'research',
    spans: ['range'],
    compose: ({ committee, when, subject, random, own }) => ({
      kicker: `${committee}专题调研`,
      headline: `${subject.short}怎么样 委员下去看一看`,
      place: subject.sites[0] ?? '',
      blocks: [
        `${when}，${committee}组织部分委员就${subject.name}开展专题调研，先后走进${listed(subject.sites)}。`,
        `一路看，一路问。委员们看到，${subject.done.join('，')}。也听到一些实话：${subject.gaps.slice(0, 2).join('；')}。`,
        `座谈会上，委员建议${random.pick(['分三步走', '从三处着手', '先办三件事'])}：${counted(subject.advice)}。调研组将整理成报告，报送${own}委、${own}政府参考。`,
      ],
    }),
  },
  {
    type: 'research',
    spans: ['range'],
    compose: ({ committee, when, subject, random, whole }) => ({
      kicker: committee,
      headline: `${random.pick(['带着题目下乡', '脚下有路 心里有数', '把座谈会开到现场'])} 为${subject.short}建言`,
      subtitle: `${subject.advice[0] ?? ''}`,
      place: subject.sites[1] ?? '',
      blocks: [
        `${when}，${committee}调研组来到${subject.sites[1] ?? '基层'}，了解${whole}${subject.name}的进展。没有汇报稿，委员们先看后问。`,
        `现场的变化看得见：${subject.done.slice(0, 2).join('，')}。难处也摆在那里，${subject.gaps[2] ?? subject.gaps[0] ?? ''}。`,
        `有委员说，建议要能落地，就得算清账、找对人。讨论下来，大家比较认同的办法是：${subject.advice.slice(1).join('，')}。`,
      ],
    }),
  },
  {
    type: 'research',
    compose: ({ committee, when, subject, divisionName }) => ({
      kicker: `图片新闻 ${committee}`,
      headline: `${divisionName}：到${subject.sites[0] ?? '现场'}看${subject.short}`,
      place: subject.sites[0] ?? '',
      blocks: [
        `${when}，${committee}组织部分委员到${listed(subject.sites.slice(0, 2))}，实地了解${subject.name}情况。`,
      ],
    }),
  },
  {
    type: 'inspection',
    spans: ['range'],
    compose: ({ committee, when, subject, random, own }) => ({
      kicker: `${committee}委员视察`,
      headline: `委员视察${subject.short} ${random.pick(['看实效也挑毛病', '一路走一路记', '现场点评开方子'])}`,
      place: subject.sites[0] ?? '',
      blocks: [
        `${when}，${committee}开展委员视察，集中察看${listed(subject.sites)}，对${subject.name}作评议。`,
        `视察中，委员们对做得好的地方给予肯定：${subject.done.join('，')}。`,
        { heading: '点评会上的直话' },
        `随后的点评会不念稿子。委员直言，${subject.gaps.join('，')}。${own}直相关单位负责人边听边记，${random.pick(['约定一个月后再来看', '答应列出整改清单', '当场认领了任务'])}。`,
        `视察意见归纳为三条：${counted(subject.advice)}。`,
      ],
    }),
  },
  {
    type: 'inspection',
    compose: ({ committee, when, subject, own }) => ({
      kicker: committee,
      headline: `住${own}委员联合视察${subject.short}`,
      subtitle: subject.done[0] ?? '',
      place: subject.sites[2] ?? '',
      blocks: [
        `${when}，${committee}邀请几级政协委员联合视察${subject.name}，在${subject.sites[2] ?? '现场'}停留的时间最长。`,
        `同一件事，不同界别看到的不一样。工程界的委员问质量，教育界的委员问习惯，经济界的委员问账本。归到一处，是${subject.gaps.slice(0, 2).join('，')}。`,
        `大家建议，${subject.advice.slice(0, 2).join('，')}。意见建议将转送有关部门研究办理。`,
      ],
    }),
  },
]
