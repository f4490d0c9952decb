import { counted, listed, type Template } from './template.ts'

export const supervisionTemplates: readonly Template[] = [
  {
    type: 'supervision',
    spans: ['range'],
    compose: ({ committee, when, subject, random }) => ({
      kicker: `${committee}民主监督`,
      headline: `监督小组盯住${subject.short} ${random.pick(['不打招呼先看现场', '问题清单一条条过', '回头看看改没改'])}`,
      place: subject.sites[1] ?? '',
      blocks: [
        `${when}，${committee}民主监督小组就${subject.name}开展协商式监督，抽查了${listed(subject.sites)}。`,
        `小组事先不定路线，到了现场先找群众。总的看，${subject.done.slice(0, 2).join('，')}；照实说，${subject.gaps.slice(0, 2).join('，')}。`,
        `监督意见当面交给有关单位：${counted(subject.advice)}。小组约定${random.pick(['一个月', '六十天', '一个季度'])}后再来，只看一件事：改了没有。`,
      ],
    }),
  },
  {
    type: 'supervision',
    compose: ({ committee, when, subject, own, random }) => ({
      kicker: committee,
      headline: `委员当评议员 给${subject.short}打分`,
      place: `${own}政务服务大厅`,
      blocks: [
        `${when}，${committee}组织委员担任评议员，对${subject.name}的成效作民主评议，打分表在现场发、当场收。`,
        `分数有高有低。得分高的理由是${subject.done[0] ?? ''}、${subject.done[1] ?? ''}；扣分的理由也写得明白：${subject.gaps[0] ?? ''}。`,
        `评议结果向${own}直有关单位反馈，${random.pick(['排名不公开，问题要公开', '得分低的说明原因', '来年用同一张表再评一次'])}。`,
      ],
    }),
  },
]
