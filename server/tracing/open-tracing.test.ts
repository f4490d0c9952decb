import { context, SpanStatusCode, trace } from '@opentelemetry/api'
import { afterEach, expect, it, vi } from 'vitest'

import { openCollector } from '#lib/testing/collector'

import { openTracing } from './open-tracing.ts'

const { loads } = vi.hoisted(() => ({ loads: { count: 0 } }))
vi.mock('./send-traces.ts', async (actual) => {
  loads.count += 1
  return actual()
})

afterEach(() => {
  trace.disable()
  context.disable()
})

it('loads nothing of it where no address is given', async () => {
  expect(await openTracing(null)).toBeNull()
  expect(loads.count).toBe(0)
})

it('sends each span to the collector, without what people typed', async () => {
  const collector = await openCollector()
  const tracing = await openTracing(`${collector.url}/`)
  const tracer = trace.getTracer('next.js')
  tracer.startActiveSpan(
    'GET /search',
    { attributes: { 'http.method': 'GET', 'http.target': '/search?q=SECRET' } },
    (span) => {
      tracer.startSpan('fetch GET http://localhost/SECRET').end()
      span.recordException(new Error('select SECRET'))
      span.setStatus({ code: SpanStatusCode.ERROR, message: 'select SECRET' })
      span.end()
    },
  )
  await tracing?.close()
  const [inner, outer] = collector.spans()
  expect(outer).toMatchObject({
    name: 'GET /search',
    attributes: [{ key: 'http.method', value: { stringValue: 'GET' } }],
    status: { code: SpanStatusCode.ERROR },
  })
  expect(inner).toMatchObject({ traceId: outer?.traceId, parentSpanId: outer?.spanId })
  expect(collector.received()).toContain('"portal"')
  expect(collector.received()).not.toContain('SECRET')
  await collector.close()
})

it('warns once that the collector does not take them', async () => {
  const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  const collector = await openCollector(400)
  const tracing = await openTracing(collector.url)
  trace.getTracer('next.js').startSpan('GET /').end()
  await tracing?.close()
  const lines = write.mock.calls.map(([line]) => String(line))
  write.mockRestore()
  await collector.close()
  expect(lines).toEqual([expect.stringContaining('OTEL_EXPORTER_OTLP_ENDPOINT')])
})
