import type { Random } from '../random.ts'
import { INK, clip, ground, rolling, sky, stroke, sun, type Line } from './draw.ts'
import { fir, roundTree } from './growth.ts'

/** A lone rock of red sandstone, its face cut with niches and hung with plank walks. */
export function grotto(random: Random): string {
  const far = rolling(random, 420, 60, 820)
  const behind = rolling(random, 530, 54, 680)
  const forest = rolling(random, 700, 30, 520)
  const front = rolling(random, 840, 36, 700)
  return [
    sky(),
    sun(1260, 200, 56),
    ground(far, INK.far),
    ground(behind, INK.green1),
    rock(random),
    ground(forest, INK.green2),
    trees(random, forest, 30, 52, INK.green3),
    ground(front, INK.green3),
    trees(random, front, 16, 110, INK.green3),
    trees(random, (x) => front(x) + 110, 130, 96, INK.green2),
    mist(),
  ].join('')
}

const ROCK =
  'M440 800L452 640C440 560 470 500 474 420C500 330 556 300 600 236C660 176 760 150 830 158C900 150 960 190 1000 240C1050 290 1092 340 1096 430C1120 500 1104 570 1120 650L1136 800Z'

function rock(random: Random): string {
  const cracks = Array.from({ length: 26 }, () => {
    const x = random.between(440, 1150)
    const y = random.between(210, 620)
    return `M${x.toFixed(0)} ${y.toFixed(0)}q${random.between(-12, 12).toFixed(0)} 60 ${random.between(-10, 10).toFixed(0)} ${random.between(80, 170).toFixed(0)}`
  })
  return clip(
    'rock',
    ROCK,
    [
      `<rect width="1600" height="1000" fill="${INK.red1}"/>`,
      `<path fill="${INK.red2}" opacity=".55" d="M900 150C1010 320 960 520 1010 820H1250V150Z"/>`,
      `<path fill="${INK.loess1}" opacity=".5" d="M400 820C430 560 480 380 620 240L560 180L380 420Z"/>`,
      stroke(cracks.join(''), INK.red3, 2.4, 0.3),
      buddhas(),
      walks(),
      niches(random),
      `<path fill="${INK.green3}" d="M560 130h480l-10 150q-24 -26 -50 -12q-26 -52 -70 -34q-36 -40 -78 -14q-44 -26 -86 4q-46 -22 -78 14q-40 -6 -60 40z"/>`,
    ].join(''),
  )
}

/** Three great standing figures, hardly more than a shadow. */
const buddhas = () =>
  [700, 760, 820]
    .map((x, index) => {
      const tall = index === 1 ? 176 : 148
      const y = 560
      return `<path fill="${INK.loess1}" stroke="${INK.red3}" stroke-width="2" d="M${x - 20} ${y}C${x - 26} ${y - tall * 0.5} ${x - 24} ${y - tall * 0.66} ${x - 9} ${y - tall * 0.74}A13 15 0 1 1 ${x + 9} ${y - tall * 0.74}C${x + 24} ${y - tall * 0.66} ${x + 26} ${y - tall * 0.5} ${x + 20} ${y}Z"/>`
    })
    .join('')

function walks(): string {
  const path =
    'M470 640H640L676 604H900L930 640H1110M500 500H652M870 500H1080L1100 470M540 392H700L730 362H960L990 392H1060M652 500L676 604M1080 500L1050 640M700 392L690 500M960 392L940 500'
  return stroke(path, INK.line, 6) + stroke(path, INK.loess1, 2, 0.9)
}

function niches(random: Random): string {
  const rows = [342, 384, 456, 492, 588, 628, 692]
  return rows
    .flatMap((y) =>
      Array.from({ length: 15 }, (_, index) => {
        const x = 470 + index * 46 + random.between(-10, 10)
        if ((y > 400 && y < 600 && x > 664 && x < 856) || random.chance(0.32)) return ''
        const tall = random.between(18, 44)
        return `<path fill="${INK.red3}" d="M${x.toFixed(0)} ${y}v-${tall.toFixed(0)}a10 10 0 0 1 20 0v${tall.toFixed(0)}z"/>`
      }),
    )
    .join('')
}

function trees(random: Random, line: Line, gap: number, size: number, fill: string): string {
  const stand: string[] = []
  for (let x = -20; x < 1640; x += gap + random.between(6, size * 0.7)) {
    const y = line(x) + size * random.between(0.1, 0.35)
    const draw = random.chance(0.45) ? fir : roundTree
    stand.push(
      draw(Math.round(x), Math.round(y), Math.round(size * random.between(0.8, 1.3)), fill),
    )
  }
  return stand.join('')
}

const mist = () =>
  `<path fill="${INK.sky}" opacity=".55" d="M0 716q200 -26 420 -6t520 -4t660 8v22q-300 14 -620 2t-560 6t-420 -6z"/>`
