import { BODY_MARK, type DemoStory } from '../demo-story.ts'
import { eventDate } from '../event-date.ts'
import { seededRandom } from '../random.ts'

/** A story with a table; its villages have no names, and its figures are nobody's. */
export function canalTable(day: string): DemoStory {
  const date = eventDate('day', day, seededRandom('canal-table'))
  return {
    key: 'feature-canal-table',
    divisionCode: '620421',
    topic: null,
    kicker: '',
    headline: '五个村的渠，一张表说清楚',
    subtitle: '靖远县政协委员逐段核对水渠修缮进度',
    dateline: '本报靖远讯',
    credits: [{ role: 'correspondent', name: '演示·靖远县甲' }],
    blocks: [
      `${date.dateText}，靖远县政协组织委员到五个村核对水渠修缮的进度。委员们不听汇报，先走渠：一段一段看，修好的记一笔，没修的问一句为什么，当天把结果填进一张表，贴在村委会的墙上。`,
      {
        table: {
          caption: '五个村水渠修缮进度（演示数字，均为虚构）',
          rows: [
            ['村', '渠长（米）', '已修（米）', '还差什么'],
            ['甲村', '1200', '1200', '验收'],
            ['乙村', '860', '540', '两处闸门'],
            ['丙村', '1500', '900', '过路涵管'],
            ['丁村', '640', '0', '走哪条线还没有定'],
            ['戊村', '980', '980', '渠边护栏'],
          ],
        },
      },
      '表贴出来，看的人比开会的人多。丁村的村民指着那个“0”问，为什么别的村都动了工，自己村还没有。村干部当场解释：新线要占三户人家的菜地，青苗怎么补还没有谈拢。委员们约定下个星期再来，和三户人家坐在一起商量。',
      `委员们建议，往后每个月更新一次这张表，修一段填一段，填表的人签上自己的名字。县水务部门表示采纳。${BODY_MARK}`,
    ],
    event: { ...date, type: 'supervision', place: '' },
    printDate: null,
    pictures: [],
  }
}
