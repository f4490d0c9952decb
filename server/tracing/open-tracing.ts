/** What the web server does for traces; it ends with it. */
export interface Tracing {
  /** Sends what is left. */
  close(): Promise<void>
}

/** Null where no address is given, and then nothing of OpenTelemetry's kit is loaded. */
export async function openTracing(endpoint: string | null): Promise<Tracing | null> {
  if (endpoint === null) return null
  const { sendTraces } = await import('./send-traces.ts')
  return sendTraces(endpoint)
}
