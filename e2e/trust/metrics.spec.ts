import { expect, test } from '../fixtures.ts'

const TOKEN = process.env['E2E_METRICS_TOKEN'] ?? ''

test('the figures are there for who has the token, and for nobody else', async ({
  request,
  signInAs,
  page,
}) => {
  const unknown = await request.get('/no-such-address')
  for (const authorization of ['', 'Bearer ', `Bearer ${TOKEN}x`, `Basic ${TOKEN}`]) {
    const refused = await request.get('/metrics', { headers: { authorization } })
    expect(refused.status()).toBe(404)
    expect(await refused.text()).toBe(await unknown.text())
    expect(refused.headers()['cache-control']).toBe(unknown.headers()['cache-control'])
  }
  await signInAs('admin')
  expect((await page.request.get('/metrics')).status()).toBe(404)

  const headers = { authorization: `Bearer ${TOKEN}` }
  expect((await request.post('/metrics', { headers })).status()).toBe(405)
  const figures = await request.get('/metrics', { headers })
  expect(figures.status()).toBe(200)
  expect(figures.headers()['cache-control']).toBe('private, no-store')
  const text = await figures.text()
  for (const line of [
    /^portal_http_request_duration_seconds_count\{method="GET",group="page",status="4xx"\} \d+$/m,
    /^portal_page_cache_total\{result="hit"\} \d+$/m,
    /^portal_event_loop_delay_seconds\{quantile="0.99"\} [\d.e-]+$/m,
    /^portal_database_up 1$/m,
    /^portal_database_connections\{state="active"\} \d+$/m,
    /^portal_job_workers [1-9]\d*$/m,
    /^portal_outbox_age_seconds [\d.e-]+$/m,
    /^portal_mail_waiting \d+$/m,
    /^portal_review_queue\{level="3"\} \d+$/m,
    /^portal_disk_free_bytes \d+$/m,
  ])
    expect(text).toMatch(line)
})
