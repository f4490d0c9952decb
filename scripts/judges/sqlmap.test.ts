import { expect, it } from 'vitest'

import { readResults, readSuspicions } from './sqlmap.ts'

const HEAD = 'Target URL,Place,Parameter,Technique(s),Note(s)\n'

it('counts the first line below the head of the table', () => {
  expect(readResults(HEAD, 'editor')).toEqual([])
  expect(readResults(`${HEAD}http://x/a?q=1,GET,q,BU,\n`, 'editor')).toEqual([
    { severity: 'high', title: 'SQL injection', where: 'editor http://x/a?q=1,GET,q,BU,' },
  ])
})

it('distinguishes what sqlmap took back from what it confirmed', () => {
  const line = 'http://x/a?q=1,GET,q,B,false positive or unexploitable\n'
  expect(readResults(HEAD + line, 'editor').map(({ severity }) => severity)).toEqual(['low'])
})

it('reports a suspicion and no denial of one', () => {
  const output = [
    "[19:12:20] [WARNING] heuristic (basic) test shows that GET parameter 'q' might not be injectable",
    "[19:12:21] [INFO] heuristic (XSS) test shows that GET parameter 'q' might be vulnerable to cross-site scripting",
  ].join('\n')
  expect(readSuspicions(output, 'anonymous').map(({ where }) => where)).toEqual([
    "anonymous heuristic (XSS) test shows that GET parameter 'q' might be vulnerable to cross-site scripting",
  ])
})
