import type { ReadableSpan } from '@opentelemetry/sdk-trace'

/**
 * Closed lists and patterns of routes. An address has what somebody looked for or the secret of a one-time link, and
 * the message of an error the parameters of a query: neither leaves the portal.
 */
const KEPT = new Set([
  'http.method',
  'http.route',
  'http.status_code',
  'error.type',
  'next.route',
  'next.rsc',
  'next.span_type',
])

/** The span as a collector gets it. */
export function keptSpan(span: ReadableSpan): ReadableSpan {
  const { attributes, name } = span
  return {
    // What asks another server is named by its address.
    name: name.includes('://') ? String(attributes['next.span_type']) : name,
    attributes: Object.fromEntries(Object.entries(attributes).filter(([key]) => KEPT.has(key))),
    status: { code: span.status.code },
    events: [],
    links: [],
    kind: span.kind,
    spanContext: () => span.spanContext(),
    ...(span.parentSpanContext ? { parentSpanContext: span.parentSpanContext } : {}),
    startTime: span.startTime,
    endTime: span.endTime,
    duration: span.duration,
    ended: span.ended,
    resource: span.resource,
    instrumentationScope: span.instrumentationScope,
    droppedAttributesCount: span.droppedAttributesCount,
    droppedEventsCount: span.droppedEventsCount,
    droppedLinksCount: span.droppedLinksCount,
  }
}
