// The least that a Node server can do: the same heads and bytes as the portal's, from memory. `node plain-server.ts PORT FILE`, where
// the file has answers by their paths.

import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'

import type { CapturedAnswer } from './capture-answer.ts'

const [port = '', file = ''] = process.argv.slice(2)
const answers = new Map(
  Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, CapturedAnswer>).map(
    ([path, { rawHeaders, body }]) => [path, { rawHeaders, body: Buffer.from(body, 'base64') }],
  ),
)
createServer((request, response) => {
  const answer = answers.get(request.url ?? '')
  if (!answer) return response.writeHead(404).end()
  response.writeHead(200, answer.rawHeaders)
  response.end(answer.body)
}).listen(Number(port), '127.0.0.1')
