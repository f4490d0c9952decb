import { randomUUID } from 'node:crypto'

import type { RosterLine } from '../columns.ts'

/** A line of a roster: a correspondent of 庄浪 with a name that nobody else has, but for what is given. */
export const rosterLine = (given: Partial<RosterLine>): RosterLine => ({
  line: 2,
  displayName: `新人${randomUUID().slice(0, 8)}`,
  unit: '',
  division: '庄浪县',
  role: '通讯员',
  startsOn: '',
  endsOn: '',
  mobile: '',
  mail: '',
  loginName: '',
  ...given,
})
