// A field of a content that one place does not know is lost there without a word. Every field is changed alone,
// and every place that compares, shows or hands on a content has to notice.

import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'

import { ContentAsSet } from '#components/newsroom/content-as-set'
import { checklist, PERSONAL_ISSUE } from '#domain/article/checklist'
import { emptyContent, type Content, type ContentField } from '#domain/article/content'
import { CONTENT_FIELDS, type ContentNames } from '#domain/article/content-fields'
import { contentHash } from '#domain/article/content-hash'
import { buildPlainText } from '#domain/article/forms/plain-text'
import type { EditionExport } from '#domain/article/forms/edition-export'
import { buildEditionJson } from '#domain/article/forms/edition-json'
import { isUnwritten } from '#domain/article/is-unwritten'
import { CONTENT_SAMPLES, SAMPLED_FIELDS } from '#domain/article/testing/content-samples'

import {
  chosenText,
  compareTexts,
} from './(newsroom)/(workspace)/_components/edition-form/conflict-rows.ts'
import { EditionFacts } from './(newsroom)/(workspace)/review/[editionId]/_components/edition-facts.tsx'
import { countOtherChanges } from './(newsroom)/(workspace)/review/_lib/other-changes.ts'
import { findSensitiveTerms } from '#domain/copydesk/checks/watched-terms'
import { CONTENT_FIELD_LABELS } from '#lib/labels'
import { differenceOfBodies } from '#domain/difference/block-difference'
import { changedFieldsOf } from '#domain/difference/changed-fields'

const BASE = emptyContent('620825')
const names: ContentNames = { division: (code) => code, topic: (id) => `专题${id}` }

const exportOf = (content: Content): EditionExport => ({
  editionId: 1,
  revision: { number: 1, hash: contentHash(content) },
  content,
  place: { code: content.divisionCode, name: '某县' },
  topicName: content.topicId === null ? null : '样子专题',
  siteAddress: 'https://news.example.org',
  pictures: new Map(),
})

/** What each place makes of a content, and the fields that it leaves out, with the reason. */
const PLACES: Record<
  string,
  { of: (content: Content) => unknown; without?: Partial<Record<ContentField, string>> }
> = {
  'the hash that an approval signs': { of: contentHash },
  'the difference that an author sees': {
    of: (content) =>
      changedFieldsOf(BASE, content, differenceOfBodies(BASE.body, content.body), names),
  },
  'the conflict of two texts': { of: (content) => compareTexts(BASE, content) },
  'the review page': {
    of: (content) =>
      renderToStaticMarkup(
        <>
          <ContentAsSet content={content} addresses={{}} />
          <EditionFacts
            content={content}
            before={null}
            divisionOf={names.division}
            topicOf={names.topic}
          />
        </>,
      ),
  },
  'the count of changed lines in review': {
    of: (content) => countOtherChanges(BASE, content),
    without: { body: 'its paragraphs are counted by themselves' },
  },
  'the export as JSON': {
    of: (content) => {
      const { revision: _, ...json } = buildEditionJson(exportOf(content))
      return json
    },
  },
  'the export as text': {
    of: (content) => buildPlainText(exportOf(content)),
    without: {
      event: 'a paper prints the words of the edition',
      printDate: 'it is the paper that has a date',
      printPage: 'it is the paper that has pages',
      divisionCode: 'the dateline names the place',
      topicId: 'a paper sets its columns itself',
    },
  },
  'whether anything was written': {
    of: isUnwritten,
    without: {
      credits: 'a new form begins with the name of its writer',
      divisionCode: 'a new form begins with the place of its writer',
      topicId: 'it is chosen from a list',
    },
  },
}

for (const [place, { of, without = {} }] of Object.entries(PLACES)) {
  describe(place, () => {
    it.each(SAMPLED_FIELDS.filter((field) => !(field in without)))('notices %s', (field) => {
      const changed = { ...BASE, [field]: CONTENT_SAMPLES[field].value }
      expect(of(changed)).not.toEqual(of(BASE))
    })

    it.each(Object.keys(without))('leaves out %s', (field) => {
      const changed = { ...BASE, [field]: CONTENT_SAMPLES[field as ContentField].value }
      expect(of(changed)).toEqual(of(BASE))
    })
  })
}

describe('the check for numbers of persons', () => {
  const CLOSED: readonly ContentField[] = ['printDate', 'divisionCode']
  const written = SAMPLED_FIELDS.filter(
    (field) => typeof CONTENT_SAMPLES[field].value === 'string' && !CLOSED.includes(field),
  )
  it.each(written)('reads %s', (field) => {
    expect(checklist({ ...BASE, [field]: '电话13900001234' })[field]).toContain(PERSONAL_ISSUE)
  })
})

describe('the search for sensitive terms', () => {
  const CLOSED: readonly ContentField[] = ['printDate', 'divisionCode']
  const written = SAMPLED_FIELDS.filter(
    (field) => typeof CONTENT_SAMPLES[field].value === 'string' && !CLOSED.includes(field),
  )
  const term = {
    term: '不许说的词',
    kind: 'sensitive',
    replacement: null,
    explanation: '',
  } as const
  it.each(written)('reads %s', (field) => {
    const content = { ...BASE, [field]: term.term }
    expect(findSensitiveTerms({ content }, [term])).toEqual([term.term])
  })
})

describe('a conflict of two texts', () => {
  it.each(SAMPLED_FIELDS)('keeps the other value of %s when that is chosen', (field) => {
    const theirs = { ...BASE, [field]: CONTENT_SAMPLES[field].value }
    const rows = compareTexts(theirs, BASE)
    const choices = Object.fromEntries(rows.map((_, index) => [index, 'theirs' as const]))
    expect(chosenText(theirs, BASE, rows, choices)).toEqual(theirs)
  })
})

it('has a label of its own for every field', () => {
  const labels = Object.values(CONTENT_FIELDS).map(({ label }) => label)
  expect(new Set(labels).size).toBe(labels.length)
})

it.each(SAMPLED_FIELDS)('has a label for what is wrong with %s', (field) => {
  expect(Object.keys(CONTENT_FIELD_LABELS)).toContain(field)
})
