import { buildDivisions } from '../build-divisions.ts'
import { buildDivisionIndex } from '../division-index.ts'

/** The province of most tests. */
export const GANSU = buildDivisionIndex(buildDivisions('62'))
