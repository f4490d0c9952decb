import { PICTURE_CREDIT, type DemoPicture } from './demo-story.ts'
import type { Scene } from './landscape.ts'
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
  grassland: { caption: '夏日草原', alt: '草原上溪水弯弯，帐篷旁羊群散开' },
  'snow-mountain': { caption: '雪山与湖', alt: '雪峰倒映湖中，岸边是云杉' },
  grotto: { caption: '林海中的石窟山', alt: '红色山岩上凿满佛龛，栈道回环' },
  gorge: { caption: '青山夹着一条清河', alt: '两岸青山，河水清浅，山腰有人家' },
}

const scenesOf = (code: string): readonly Scene[] =>
  SCENES_BY_CODE[code] ?? SCENES_BY_CODE[code.slice(0, 4)] ?? ANYWHERE

/** A picture that fits the place; other provinces get landscapes that fit anywhere. */
export function pictureFor(divisionCode: string, random: Random): DemoPicture {
  const scene = random.pick(scenesOf(divisionCode))
  const { caption, alt } = SCENE_TEXTS[scene]
  return {
    scene,
    caption: `${caption}（示意图）`,
    alt: `示意插图：${alt}`,
    credit: PICTURE_CREDIT,
  }
}
