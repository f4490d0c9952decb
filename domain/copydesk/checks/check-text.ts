import type { Content } from '#domain/article/content'

import { checkByline } from './byline.ts'
import { checkConfusions } from './confusions.ts'
import { checkEventDay } from './event-day.ts'
import { checkFigures } from './figures.ts'
import { capHints, type Hint } from './hint.ts'
import { checkLineBreaks } from './line-breaks.ts'
import { checkPersonalData } from './personal-data.ts'
import { checkPlaceAndType } from './place-and-type.ts'
import { checkPunctuation, checkTraditional } from './punctuation.ts'
import { checkRepeated } from './repeated.ts'

/** The hints for the text alone on a day, the weightiest first. Cheap enough for every keystroke. */
export function checkText(content: Content, today: string, isYearRead?: boolean): Hint[] {
  return capHints([
    ...checkPersonalData(content),
    ...checkEventDay(content, today, isYearRead),
    ...checkPlaceAndType(content),
    ...checkByline(content),
    ...checkFigures(content),
    ...checkConfusions(content),
    ...checkLineBreaks(content),
    ...checkRepeated(content),
    ...checkPunctuation(content),
    ...checkTraditional(content),
  ])
}
