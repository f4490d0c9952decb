import { counted, type Template } from './template.ts'

export const proposalTemplates: readonly Template[] = [
  {
    type: 'proposal',
    compose: ({ committee, when, subject, own, random }) => ({
      kicker: `${committee}重点提案督办`,
      headline: `一件提案办到现场 ${subject.short}有了时间表`,
      place: subject.sites[0] ?? '',
      blocks: [
        `${when}，${committee}到${subject.sites[0] ?? '现场'}督办《关于加强${subject.name}的提案》，提案者、承办单位和督办人面对面。`,
        `承办单位介绍，${subject.done.slice(0, 2).join('，')}。提案者认可进展，也追问一句：${subject.gaps[0] ?? '下一步怎么办'}，怎么解决？`,
        `答复写成了时间表：${random.pick(['年内', '今冬明春', '一个季度内'])}先做到${subject.advice[0] ?? '见效'}，随后${subject.advice[1] ?? '逐步推开'}。${own}政协将适时回访。`,
      ],
    }),
  },
  {
    type: 'proposal',
    compose: ({ committee, when, random, subject, own }) => ({
      kicker: committee,
      headline: `提案办理协商会 ${random.pick(['答复更要落实', '办前商量办后回访', '从答得好到办得好'])}`,
      place: `${own}政协会议室`,
      blocks: [
        `${when}，${committee}召开提案办理协商会，请承办单位与提案委员逐件见面，先办什么、怎么办，商量着来。`,
        `会上重点讨论的一件事关${subject.name}。委员说，${subject.gaps.slice(0, 2).join('，')}。承办单位回应，将${subject.advice.slice(0, 2).join('，')}。`,
        `会议提出，提案办理要过三关：办前沟通、办中协商、办后回访。委员不满意的，重新办。`,
      ],
    }),
  },
  {
    type: 'proposal',
    spans: ['month'],
    compose: ({ committee, when, subject, random }) => ({
      kicker: committee,
      headline: `提案征集忙 题目从${random.pick(['街巷里', '田埂上', '群众嘴边'])}来`,
      blocks: [
        `${when}，${committee}面向委员和群众征集提案线索，线上线下一起收。`,
        `收到的线索里，${subject.name}被提到的次数不少。有人写道：${subject.gaps[0] ?? ''}。也有人给出主意：${subject.advice[0] ?? ''}。`,
        `提案委员会对委员作了分组辅导，讲清一件好提案的样子：${counted(['一事一案', '情况要实', '办法要能办'])}。`,
      ],
    }),
  },
]
