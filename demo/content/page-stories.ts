// The facts of one printed page of March 2023, retold in our own words, with the counties, dates and
// writers it names, from least to most prominent. It does not print its own day, so nothing here names
// one; its photographers are not credited, because the pictures here are drawn.

import type { DemoBlock, DemoStory } from './demo-story.ts'
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

function lineOf(block: DemoBlock): string {
  if (typeof block === 'string') return block
  return 'heading' in block ? block.heading : block.table.caption
}

/** The page as an import keeps it: the stories as they are written here, one below the other. */
export function pageText(): string {
  return PAGE_STORIES.map(({ kicker, headline, subtitle, blocks }) => {
    const body = blocks.map(lineOf)
    return [kicker, headline, subtitle, ...body].filter(Boolean).join('\n\n')
  }).join('\n\n\n')
}
