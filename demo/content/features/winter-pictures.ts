import { PICTURE_CREDIT, type DemoPicture, type DemoStory } from '../demo-story.ts'
import { eventDate } from '../event-date.ts'
import type { Scene } from '../landscape.ts'
import { seededRandom } from '../random.ts'

/** Picture news with five pictures. */
export function winterPictures(day: string): DemoStory {
  const date = eventDate('day', day, seededRandom('winter-pictures'))
  return {
    key: 'feature-winter-pictures',
    divisionCode: '620702',
    topic: null,
    kicker: '图片新闻',
    headline: '走一趟河西的冬天 委员把绿洲看个遍',
    subtitle: '',
    dateline: '',
    credits: [
      { role: 'correspondent', name: '演示·甘州区甲' },
      { role: 'photographer', name: '演示·甘州区丙' },
    ],
    blocks: [
      `${date.dateText}，甘州区政协组织委员到祁连山下几处地方走了一天，看看入冬以后山、水、田和村庄各是什么样子。`,
      '早上先到丹霞。游人比夏天少了大半，委员们问的是淡季里讲解员和小店怎么过冬。',
      '中午到绿洲。今年的冬灌比往年早三天，渠边的白杨是前年补栽的，委员数了一段，活下来九成多。',
      '下午往戈壁去。新立的风机已经并网，烽燧四周拉起了围栏，说明牌上的字有两处看不清，同行的工作人员当场记下。',
      '傍晚在湖边收尾。护林员说，水鸟比去年多，垃圾比去年少。一天下来，委员们列了七条建议，整理成社情民意信息报送。（本稿为演示内容，所述活动并未发生。）',
    ],
    event: { ...date, type: 'inspection', place: '' },
    printDate: null,
    pictures: [
      picture('snow-mountain', '雪后清晨的山与湖', '雪峰倒映湖中，岸边是云杉'),
      picture('danxia', '雪落在彩色的山丘上', '红黄相间的岩层上有一层薄雪'),
      picture('oasis', '冬灌过的田垄', '田垄伸向一排白杨，远处是山岭'),
      picture('gobi', '戈壁上的烽燧与风机', '古烽燧旁立着白色风机，驼队走过'),
      picture('pass-wall', '雪山下的关城', '夯土城墙上立着三层城楼，后面是雪山'),
    ],
  }
}

const picture = (scene: Scene, caption: string, alt: string): DemoPicture => ({
  drawing: { scene, mood: 'winter-dawn' },
  caption: `${caption}（示意图）`,
  alt: `示意插图：${alt}`,
  credit: PICTURE_CREDIT,
})
