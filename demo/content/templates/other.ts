import { type Template } from './template.ts'

export const otherTemplates: readonly Template[] = [
  {
    type: 'other',
    compose: ({ committee, when, random, divisionName }) => ({
      kicker: committee,
      headline: `${divisionName}又一处委员工作室${random.pick(['开门迎客', '挂牌', '搬到群众身边'])}`,
      place: '城区社区',
      topic: 'weiyuan-yixian',
      blocks: [
        `${when}，${committee}新设的一处委员工作室开门，屋子不大，一张长桌、几把椅子、一面意见墙。`,
        `工作室每周${random.pick(['二', '三', '四'])}有委员值守，听群众说事，也讲政策。能办的转有关单位，办不了的写成社情民意信息，件件登记，月月公布。`,
        `开门头一天就来了十几位居民。意见墙上贴出的第一张便条写着：${random.pick(['路灯亮得晚。', '公交能不能多一班？', '想要一个能下棋的亭子。'])}`,
      ],
    }),
  },
  {
    type: 'other',
    spans: ['month'],
    compose: ({ committee, when, random, own }) => ({
      kicker: committee,
      headline: `机关开放日 ${random.pick(['请居民来看政协怎么开会', '学生走进议事厅', '门开着 进来坐'])}`,
      place: `${own}政协机关`,
      blocks: [
        `${when}，${committee}举办机关开放日，居民、学生和社区工作者走进议事厅，看展板，翻提案，坐一坐委员的座位。`,
        `最热闹的是模拟协商。十几个人分成几方，就“小区的空地用来做什么”讨论了一个小时，最后投票定下：一半种树，一半停车。`,
        '参观者留言说，原来商量事情也要学。开放日将逐步固定下来，每年办两次。',
      ],
    }),
  },
  {
    type: 'other',
    compose: ({ committee, when, subject }) => ({
      kicker: `图片新闻 ${committee}`,
      headline: `走访看变化 记下${subject.short}的一个瞬间`,
      place: subject.sites[0] ?? '',
      blocks: [
        `${when}，${committee}机关干部走访基层，在${subject.sites[0] ?? '现场'}了解${subject.name}的新变化。`,
      ],
    }),
  },
]
