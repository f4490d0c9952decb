import { PICTURE_CREDIT, type DemoPicture } from './demo-story.ts'
import type { Drawing, Scene } from './landscape.ts'
import { MOODS, type Mood } from './landscape/mood.ts'
import type { Random } from './random.ts'

/** Landscapes that fit a place in Gansu: its own code, or the first four digits of it. */
const SCENES_BY_CODE: Record<string, readonly Scene[]> = {
  '620102': ['river-bridge'],
  '620503': ['grotto', 'orchard'],
  '620982': ['dunes', 'oasis'],
  '6201': ['river-bridge', 'water-wheel', 'loess'],
  '6202': ['pass-wall', 'gobi', 'snow-mountain'],
  '6203': ['gobi', 'oasis'],
  '6204': ['water-wheel', 'loess', 'river-bridge'],
  '6205': ['grotto', 'orchard', 'terraces'],
  '6206': ['oasis', 'snow-mountain', 'gobi'],
  '6207': ['danxia', 'oasis', 'snow-mountain'],
  '6208': ['terraces', 'orchard', 'loess'],
  '6209': ['gobi', 'oasis', 'pass-wall', 'snow-mountain'],
  '6210': ['loess', 'orchard'],
  '6211': ['terraces', 'loess', 'orchard'],
  '6212': ['gorge', 'terraces'],
  '6229': ['water-wheel', 'terraces', 'loess'],
  '6230': ['grassland', 'snow-mountain', 'gorge'],
}
const ANYWHERE: readonly Scene[] = ['gorge', 'orchard', 'terraces']

const SCENE_TEXTS: Record<Scene, { caption: string; alt: string }> = {
  'river-bridge': { caption: '大河穿城而过', alt: '铁桥横跨大河，两岸楼群依山而立' },
  'water-wheel': { caption: '河边的水车', alt: '河边一架木制大水车，渡槽伸向田野' },
  loess: { caption: '黄土塬上的人家', alt: '黄土塬边一排窑洞，院前有树' },
  terraces: { caption: '山梁上的层层梯田', alt: '山坡上一层层梯田，坡顶有几户人家' },
  orchard: { caption: '果园与村庄', alt: '成行的果树后面是白墙农舍' },
  danxia: { caption: '彩色的丹霞山丘', alt: '红黄相间的岩层起伏成山' },
  oasis: { caption: '绿洲田垄与白杨林带', alt: '田垄伸向一排白杨，远处是山岭' },
  dunes: { caption: '沙山环抱的一弯泉水', alt: '沙山之间一弯泉水，岸边有楼阁和树' },
  gobi: { caption: '戈壁上的烽燧与风机', alt: '戈壁滩上古烽燧旁立着白色风机，驼队走过' },
  'pass-wall': { caption: '雪山下的关城', alt: '夯土城墙上立着三层城楼，后面是雪山' },
  grassland: { caption: '草原上的溪水', alt: '草原上溪水弯弯，帐篷旁羊群散开' },
  'snow-mountain': { caption: '雪山与湖', alt: '雪峰倒映湖中，岸边是云杉' },
  grotto: { caption: '林海中的石窟山', alt: '红色山岩上凿满佛龛，栈道回环' },
  gorge: { caption: '青山夹着一条清河', alt: '两岸青山，河水清浅，山腰有人家' },
}

/** What comes before a caption: when it is. */
const MOOD_TEXTS: Record<Mood, string> = {
  'summer-day': '',
  dusk: '傍晚，',
  'winter-dawn': '雪后清晨，',
}
/** Moods of the months, from January on. */
const moodsOf = (month: number): readonly Mood[] =>
  MOODS.filter(
    (mood) =>
      (mood === 'summer-day' && month >= 4 && month <= 10) ||
      mood === 'dusk' ||
      (mood === 'winter-dawn' && (month >= 11 || month <= 4)),
  )

const scenesOf = (code: string): readonly Scene[] =>
  SCENES_BY_CODE[code] ?? SCENES_BY_CODE[code.slice(0, 4)] ?? ANYWHERE

/** As many pictures as a page of them has: until then a drawing does not come again, if another fits. */
const PAGE = 24

/** Hands out a picture for each story in turn: one that fits its place and month, and was not seen for long. */
export function openPictures() {
  const lastTurns = new Map<string, number>()
  let turn = 0
  const lastTurn = ({ scene, mood }: Drawing) => lastTurns.get(`${scene} ${mood}`) ?? -Infinity
  const longestUnseen = (scenes: readonly Scene[], moods: readonly Mood[]) =>
    scenes
      .flatMap((scene) => moods.map((mood) => ({ scene, mood })))
      .toSorted((one, other) => lastTurn(one) - lastTurn(other))
  return (divisionCode: string, month: number, random: Random): DemoPicture => {
    turn += 1
    const first = random.pick(scenesOf(divisionCode))
    const scenes = [first, ...scenesOf(divisionCode).filter((scene) => scene !== first)]
    const fitting = longestUnseen(scenes, moodsOf(month))
    const all = [
      ...fitting,
      ...longestUnseen(ANYWHERE, moodsOf(month)),
      ...longestUnseen(scenes, MOODS),
    ]
    const drawing = all.find((one) => lastTurn(one) < turn - PAGE) ?? fitting[0]
    if (!drawing) throw new Error(`No drawing fits ${divisionCode} in month ${month}`)
    lastTurns.set(`${drawing.scene} ${drawing.mood}`, turn)
    const { caption, alt } = SCENE_TEXTS[drawing.scene]
    const when = MOOD_TEXTS[drawing.mood]
    return {
      drawing,
      caption: `${when}${caption}（示意图）`,
      alt: `示意插图：${when}${alt}`,
      credit: PICTURE_CREDIT,
    }
  }
}
