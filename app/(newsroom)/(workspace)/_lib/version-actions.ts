'use server'

import { z } from 'zod'

import { contentSchema, type Content } from '#domain/article/content'
import { listTopics } from '#domain/article/list-topics'
import { changedFieldsOf, type ChangedField } from '#domain/difference/changed-fields'
import { listDivisions } from '#domain/division/list-divisions'
import { getVersion, listVersions } from '#domain/review/history/list-versions'
import { ask } from '#server/action'
import { parseRequest } from '#server/parse-request'

import { compareBodies } from './compare-bodies.ts'
import { contentNames } from './content-names.ts'
import {
  editionRefSchema,
  editionSchema,
  type EditionRef,
  type EditionRequest,
} from './form-schemas.ts'
import { pictureAddresses } from './picture-addresses.ts'

const versionSchema = editionSchema.extend({
  revisionId: z.int().positive(),
  /** What the form holds now. */
  content: contentSchema,
})

export interface OpenedVersion {
  content: Content
  addresses: Record<number, string>
  /** Where the form differs from it. */
  changes: ChangedField[]
}

/** The revisions of an edition that this person may go back to. */
export async function askVersions(request: EditionRef) {
  return ask('list-versions', ({ db, actor, now }) =>
    listVersions(db, { actor, now, ...parseRequest(editionRefSchema, request) }),
  )
}

/** One of them, beside what the form holds. */
export async function openVersion(
  request: EditionRequest & { revisionId: number; content: unknown },
) {
  return ask('open-version', async ({ db, actor, now }): Promise<OpenedVersion> => {
    const { content: mine, ...version } = parseRequest(versionSchema, request)
    const content = await getVersion(db, { actor, now, ...version })
    const [{ differences }, addresses, divisions, topics] = await Promise.all([
      compareBodies(content.body, mine.body),
      pictureAddresses(db, content.body),
      listDivisions(db),
      listTopics(db),
    ])
    const names = contentNames({ divisions, topics })
    return { content, addresses, changes: changedFieldsOf(content, mine, differences, names) }
  })
}
