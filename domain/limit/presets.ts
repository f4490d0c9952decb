import type { LimitStep, LimitUnit } from '#db/matter-states'

/** What rules of other places set, and where that was read; shown beside a limit, and never in force by itself. */
export interface LimitPreset {
  amount: number
  unit: LimitUnit
  source: string
}

const COUNTIES = '几个县的提案办理办法，各地不同'
const CHONGYI = '崇义县提案办理办法'

export const LIMIT_PRESETS: Readonly<Record<LimitStep, readonly LimitPreset[]>> = {
  refuse: [
    { amount: 3, unit: 'workdays', source: COUNTIES },
    { amount: 5, unit: 'workdays', source: COUNTIES },
    { amount: 5, unit: 'days', source: COUNTIES },
    { amount: 7, unit: 'days', source: COUNTIES },
    { amount: 10, unit: 'days', source: COUNTIES },
  ],
  'first-talk': [{ amount: 15, unit: 'workdays', source: CHONGYI }],
  'joint-view': [
    { amount: 1, unit: 'months', source: 'fsou.net 17010450' },
    { amount: 2, unit: 'months', source: 'fabao365.com 567508' },
  ],
  answer: [
    { amount: 3, unit: 'months', source: 'fsou.net 17010450' },
    { amount: 6, unit: 'months', source: 'fymate.net 16808760，最长' },
  ],
  verdict: [{ amount: 15, unit: 'workdays', source: CHONGYI }],
}
