import { FLOW_STAGES, type FlowFilter, type FlowStage } from '#domain/review/flow/list-flow'

import { oneOf, textOf } from '../../_lib/search-params.ts'

// What of the flow is shown, as its address.
export type FlowQuery = FlowFilter & { stage?: FlowStage | undefined }

export function parseFlowQuery(query: Record<string, string | string[] | undefined>): FlowQuery {
  const region = textOf(query['region'])
  return {
    stage: oneOf(query['stage'], FLOW_STAGES),
    divisionCode: region && /^\d{6}$/.test(region) ? region : undefined,
    lateOnly: query['late'] === '1',
  }
}

export function flowPath({ stage, divisionCode, lateOnly }: FlowQuery): string {
  const query = new URLSearchParams()
  if (stage) query.set('stage', stage)
  if (divisionCode) query.set('region', divisionCode)
  if (lateOnly) query.set('late', '1')
  return query.size > 0 ? `/flow?${query.toString()}` : '/flow'
}
