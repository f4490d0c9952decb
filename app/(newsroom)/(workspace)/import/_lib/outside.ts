import type { DivisionChoice } from '#components/form/division-select'
import type { DivisionReading } from '#domain/copydesk/page-reading'

/** The choice for stories of other provinces. It is no division: with it nothing can be taken in. */
export const OUTSIDE: DivisionChoice = {
  code: '000000',
  name: '外省',
  level: 'province',
  parentCode: null,
}

export const OUTSIDE_ISSUE = '外省的稿件不能收下：请选由哪个地区报送，或者不收这篇'

/** 青海省互助土族自治县 */
export const formatOutside = ({ province, name }: DivisionReading): string =>
  province === name ? name : `${province}${name}`
