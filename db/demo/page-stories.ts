// The facts of one printed page of 21 March 2023, retold in our own words, with the counties, dates
// and credits it gave. From least to most prominent: the last one leads the front page.

import type { DemoStory } from './demo-story.ts'
import { dunhuang } from './stories/dunhuang.ts'
import { gangu } from './stories/gangu.ts'
import { lanzhou } from './stories/lanzhou.ts'
import { lintao } from './stories/lintao.ts'
import { maiji } from './stories/maiji.ts'
import { tongwei } from './stories/tongwei.ts'
import { xigu } from './stories/xigu.ts'
import { xihe } from './stories/xihe.ts'
import { zhuanglang } from './stories/zhuanglang.ts'

export const PAGE_PROVINCE = '620000'

export const PAGE_STORIES: readonly DemoStory[] = [
  maiji,
  xihe,
  dunhuang,
  tongwei,
  gangu,
  lintao,
  zhuanglang,
  xigu,
  lanzhou,
]
