import {
  MAX_EMPTY_COLUMNS,
  stretchesOf,
  type Freshness,
  type FreshState,
} from '#domain/stats/freshness'

/** What a state is called; its mark is beside, so that colour is never the only cue. */
export const STATE_LABELS: Record<FreshState, string> = {
  fresh: '新近',
  steady: '正常',
  soon: '快到期',
  stale: '红线',
  empty: '空白',
}

/** 4 天, 14 天以上, 8–13 天 */
export function formatStretch({ from, to }: ReturnType<typeof stretchesOf>[number]): string {
  if (to === null) return `满 ${from} 天`
  return from === to ? `${from} 天` : `${from}–${to} 天`
}

/** 3 天没有更新，再过 11 天到红线; for those who hear the board. */
export function formatFreshness({ state, days }: Freshness, limit: number): string {
  if (days === null) return '还没有刊发'
  if (state === 'stale') return `${days} 天没有更新，已到红线`
  return `${days === 0 ? '今天有更新' : `${days} 天没有更新`}，再过 ${limit - days} 天到红线`
}

/** Whether the empty columns keep within what inspections allow. */
export function formatEmpty(count: number): { text: string; over: boolean } {
  const over = count > MAX_EMPTY_COLUMNS
  return {
    over,
    text: over
      ? `空白栏目 ${count} 个，超过 ${MAX_EMPTY_COLUMNS} 个的限度`
      : `空白栏目 ${count} 个，限度 ${MAX_EMPTY_COLUMNS} 个`,
  }
}
