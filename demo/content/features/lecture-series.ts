import { addDays, weekday } from '#lib/dates'

import { BODY_MARK, type DemoStory } from '../demo-story.ts'
import { eventDate } from '../event-date.ts'
import { numeral } from '../phrases/numerals.ts'
import { seededRandom } from '../random.ts'

interface Lecture {
  number: number
  subtitle: string
  held: (when: string) => string
  after: string
}

const THURSDAY = 4
const DAYS_BETWEEN = 14
/** The newest is old enough to leave the first lines of the front page to others. */
const AGE_OF_NEWEST = 8

/** The run of one committee. The sixth took place like the others, and nobody reported it. */
const LECTURES: readonly Lecture[] = [
  {
    number: 1,
    subtitle: '把话说短 把事说清',
    held: (when) =>
      `${when}，靖远县政协“委员讲堂”开讲。第一讲不请外人，由县政协的一位老委员讲怎样发言：一次说一件事，先说是什么，再说怎么办。`,
    after:
      '讲的人带来三份旧发言稿，请大家当场删。第一份从八百字删到三百字，意思一点没少；第二份删到最后只剩一个电话号码，那正是群众要的。',
  },
  {
    number: 2,
    subtitle: '黄河边上的老水车',
    held: (when) =>
      `${when}，“委员讲堂”移到黄河岸边，讲的是水车。一架水车几十个水斗，转一圈能浇几分地，讲的人一边比画一边算。`,
    after:
      '听课的有委员，也有附近的学生。课后大家沿着旧渠走了一段，把还看得见的三处水车台子标在图上，交给文史资料组存档。',
  },
  {
    number: 3,
    subtitle: '一件提案的九十天',
    held: (when) =>
      `${when}，“委员讲堂”第三讲说的是一件提案从立案到办结的九十天：哪一天交办，哪一天上门，哪一天又退回来重办。`,
    after:
      '承办单位的干部也坐在台下，轮到他们说难处。说完，两边一起列了一张单子：提案里写清地点和人数，答复里写清时间和办法。',
  },
  {
    number: 4,
    subtitle: '大棚里的温度和账本',
    held: (when) =>
      `${when}，“委员讲堂”搬进蔬菜大棚。讲课的是一位种菜的委员，讲什么时候揭帘，什么时候通风，一度温差差出多少收成。`,
    after:
      '后半堂算账：一棚菜的种子、水电、人工各占多少，卖价跌到几角就要赔。委员们把账本上的数字记下来，准备写进调研报告。',
  },
  {
    number: 5,
    subtitle: '老人用药的十个误区',
    held: (when) =>
      `${when}，“委员讲堂”请一位医药卫生界的委员讲老人用药。药片能不能掰开，几种药能不能一起吃，过期多久就不能再用，一条一条讲。`,
    after: '不少人把家里的药盒带来，现场问，现场分。课后留下一张大字的用药单，贴在村卫生室的墙上。',
  },
  {
    number: 7,
    subtitle: '村里的小路该由谁修',
    held: (when) =>
      `${when}，“委员讲堂”第七讲讲协商，用的是一条小路的事：三户人家共用，下雨就泥泞，谁来出工，谁来出料，争了两年。`,
    after:
      '讲课的委员没有给答案，把听课的人分成三组，各替一户说话。半小时以后，三组商量出一个办法，和那条路后来真正的修法差不多。',
  },
  {
    number: 8,
    subtitle: '看懂一张预算表',
    held: (when) =>
      `${when}，“委员讲堂”第八讲教委员看预算表：哪一栏是收入，哪一栏是转移支付，哪一行的数字变了要问一声为什么。`,
    after:
      '讲课的人带来一张隐去单位名称的表，请大家找三处该问的地方。找得最多的一组找出了七处，其中两处连讲课的人也没有想到。',
  },
  {
    number: 9,
    subtitle: '怎样带孩子读一座县城',
    held: (when) =>
      `${when}，“委员讲堂”第九讲讲给家长和老师：从一块门牌、一口井、一棵老树读起，县城就是一本书。`,
    after:
      '课后发了一张空白的地图，孩子们回家把自己知道的地方填上去。讲堂打算把填得最满的十张挂在政协的走廊里。',
  },
]

const LAST = Math.max(...LECTURES.map(({ number }) => number))

/** Each lecture of the run with the day on which it is published, the day after it was held. */
export const LECTURE_SERIES = LECTURES.map((lecture) => ({
  write: (day: string) => storyOf(lecture, day),
  publishDay: (today: string) => {
    const newest = addDays(today, -AGE_OF_NEWEST)
    const thursday = addDays(newest, -((weekday(newest) - THURSDAY + 7) % 7))
    return addDays(thursday, 1 - DAYS_BETWEEN * (LAST - lecture.number))
  },
  publishTime: '10:10',
}))

function storyOf({ number, subtitle, held, after }: Lecture, day: string): DemoStory {
  const key = `feature-lecture-${number}`
  const date = eventDate('day', day, seededRandom(key))
  return {
    key,
    divisionCode: '620421',
    topic: null,
    kicker: '靖远县政协',
    headline: `靖远县“委员讲堂”第${numeral(number)}讲开讲`,
    subtitle,
    dateline: '本报靖远讯',
    credits: [{ role: 'correspondent', name: '演示·靖远县甲' }],
    blocks: [held(date.dateText), after + BODY_MARK],
    event: { ...date, type: 'lecture', place: '靖远县政协' },
    printDate: null,
    pictures: [],
  }
}
