// Sends the spans that the framework makes of each request to a collector. What a visitor's headers say of a trace
// is not read: nobody outside decides what is recorded, or under which number.

import { context, trace } from '@opentelemetry/api'
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { detectResources, envDetector, resourceFromAttributes } from '@opentelemetry/resources'
import { BatchSpanProcessor, TracerProvider, type SpanExporter } from '@opentelemetry/sdk-trace'

import { logWarning } from '../log.ts'
import { keptSpan } from './kept-span.ts'
import type { Tracing } from './open-tracing.ts'

/** Less than the launcher waits for the web server to end. */
const SEND_MS = 2_000
const SUCCESS = 0

/** `endpoint` is the collector's address, below which the exporter finds `/v1/traces`. */
export function sendTraces(endpoint: string): Tracing {
  const exporter = new OTLPTraceExporter({
    url: `${endpoint.replace(/\/+$/, '')}/v1/traces`,
    timeoutMillis: SEND_MS,
  })
  const provider = new TracerProvider({
    // OTEL_SERVICE_NAME and OTEL_RESOURCE_ATTRIBUTES hold, as everywhere.
    resource: resourceFromAttributes({ 'service.name': 'portal' }).merge(
      detectResources({ detectors: [envDetector] }),
    ),
    spanProcessors: [
      new BatchSpanProcessor({ exporter: keepingLittle(exporter), exportTimeoutMillis: SEND_MS }),
    ],
  })
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable())
  trace.setGlobalTracerProvider(provider)
  // What could not be sent has been warned of.
  return { close: () => provider.shutdown().catch(() => {}) }
}

/** Sends what may leave the portal, and warns when a collector that answered, or the first, does not. */
function keepingLittle(exporter: SpanExporter): SpanExporter {
  let isAway = false
  return {
    export(spans, report) {
      exporter.export(spans.map(keptSpan), (result) => {
        const wasAway = isAway
        isAway = result.code !== SUCCESS
        if (isAway && !wasAway)
          logWarning(
            'Traces are lost: the collector at OTEL_EXPORTER_OTLP_ENDPOINT did not take them.',
            'traces',
          )
        report(result)
      })
    },
    forceFlush: async () => exporter.forceFlush?.(),
    shutdown: () => exporter.shutdown(),
  }
}
